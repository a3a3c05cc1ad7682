/**
 * The Typst source of every paper. It is fixed: a paper comes in as JSON through `sys.inputs`, so nothing a person
 * wrote is ever read as markup or code. Sizes: TH SarabunPSK 16 pt, the official body size, looks like Sarabun 10.4 pt
 * (factor 0.65); titles 29 → 18.85, memo labels 20 → 13. Margins: ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ.
 */
export const template = `
#let paper = json(bytes(sys.inputs.paper))
#let thai = paper.lang == "th"
#let base = 10.4pt
#let leading = 0.95em
#let close = 0.78em
#let grey = luma(90)

#set document(title: paper.title, author: paper.author)
#set text(font: ("Sarabun", "DejaVu Sans Mono"), size: base, lang: paper.lang, region: if thai { "TH" } else { "GB" }, hyphenate: false)
#set par(justify: false, leading: leading, spacing: 1.15em)
#set list(marker: [-], indent: 0pt, body-indent: 0.5em, spacing: leading)
#set table(stroke: 0.5pt + black, inset: (x: 4pt, top: 5.6pt, bottom: 5.2pt))
#show table: set par(leading: close, spacing: close)
#show heading: set text(size: base)
#show heading: set block(above: 1.5em, below: 1.1em, sticky: true)
#show heading.where(level: 1): set text(size: 13pt)
#show heading.where(level: 1): set block(above: 0.8em, below: 1.2em)

#let digits(n) = {
  let plain = str(n)
  if thai { plain.clusters().map(d => "๐๑๒๓๔๕๖๗๘๙".clusters().at(int(d))).join() } else { plain }
}
#let number-head = context {
  let page = counter(page).get().first()
  if page > 1 { align(center, "- " + digits(page) + " -") }
}

#let unit(u) = if type(u) == str { u } else { box(u.at(0)) }
#let run(r) = {
  let body = r.units.map(unit).join()
  if r.bold { body = strong(body) }
  if r.mark { body = highlight(fill: rgb("#ffe08a"), top-edge: 0.95em, bottom-edge: -0.27em, body) }
  body
}
#let line(l) = if l.len() == 0 { [] } else { l.map(run).join() }
#let lines(ls) = ls.map(line).join(linebreak())
#let tick(checked) = box(text(font: "DejaVu Sans Mono", size: 1.15em, if checked { "☑" } else { "☐" }))

#let sides = (left: left, center: center, right: right)

#let cell-lines(c) = {
  let boxes = c.boxes.map(b => [#tick(b.checked) #line(b.label)])
  (boxes + c.lines.map(l => [#line(l)])).map(l => par(hanging-indent: 0pt, l)).join()
}
#let cell(c, whole) = table.cell(
  align: sides.at(c.align) + top,
  breakable: not whole,
  pad(left: c.indent * 1em, cell-lines(c)),
)
#let head-cell(c) = table.cell(
  align: center + horizon,
  fill: luma(236),
  strong(cell-lines(c)),
)

#let draw-table(t) = {
  let body = table(
    columns: t.widths.map(w => w * 1fr),
    table.header(repeat: true, ..t.head.map(head-cell)),
    ..t.rows.map(r => r.cells.map(c => cell(c, r.whole))).flatten(),
  )
  v(0.8em, weak: true)
  body
  v(1.1em, weak: true)
}

#let draw-fields(b) = block(above: 1.05em, below: 1.05em, width: 100%, {
  set par(leading: leading)
  let parts = b.fields.map(f => {
    text(size: 13pt, weight: "bold", line(f.label))
    [ ]
    h(0.2em)
    line(f.value)
    h(0.35em)
    box(width: 1fr, pdf.artifact(std.line(length: 100%, stroke: (thickness: 0.7pt, dash: (0.7pt, 2.2pt)))))
  })
  if parts.len() == 1 { parts.at(0) } else {
    grid(columns: parts.map(_ => 1fr), column-gutter: 0.3em, ..parts)
  }
})

#let draw-memo-head(b) = {
  let size = 1.5cm
  place(top + left, dy: -1cm, if b.emblem == none {
    pdf.artifact(rect(width: size, height: size, stroke: (paint: luma(150), thickness: 0.6pt, dash: "dashed")))
  } else {
    image(b.emblem.path, width: size, height: size, fit: "contain", alt: if thai { "ตราครุฑ" } else { "Garuda emblem" })
  })
  v(-0.35cm)
  align(center, {
    show heading: set text(size: 18.85pt)
    heading(level: 1, line(b.title))
  })
  v(0.1cm)
}

#let sign(name, position) = align(right, block(width: 8.5cm, {
  set align(center)
  set par(spacing: leading)
  for l in (name, ..position) { par(line(l)) }
}))

#let draw-signature(b) = block(breakable: false, width: 100%, above: 1.4cm, below: 1.2em, sign(b.name, b.position))

#let dotted = pdf.artifact(std.line(length: 100%, stroke: (thickness: 0.7pt, dash: (0.7pt, 2.2pt))))
#let draw-opinion(b) = block(breakable: false, width: 100%, above: 1.4em, below: 1.4em, {
  par(strong(line(b.heading)))
  if b.text != none { par(first-line-indent: (amount: 2.5cm, all: true), lines(b.text)) }
  else { for _ in range(b.lines) { block(above: 1.9em, below: 0pt, dotted) } }
  v(1.1cm)
  sign(b.name, b.position)
})

#let draw-figure(b) = block(above: 0.8em, below: 0.8em, width: 100%, align(center, image(
  b.path, alt: b.alt, width: b.width * 1cm, height: b.height * 1cm,
)))

#let draw-paragraph(b) = {
  set align(sides.at(b.align))
  par(first-line-indent: if b.indent { (amount: 2.5cm, all: true) } else { 0pt }, lines(b.lines))
}

#let draw(b) = {
  if b.kind == "paragraph" { draw-paragraph(b) }
  else if b.kind == "heading" { align(sides.at(b.align), heading(level: b.level, line(b.text))) }
  else if b.kind == "table" { draw-table(b) }
  else if b.kind == "list" { list(..b.items.map(lines)) }
  else if b.kind == "fields" { draw-fields(b) }
  else if b.kind == "memo-head" { draw-memo-head(b) }
  else if b.kind == "figure" { draw-figure(b) }
  else if b.kind == "signature" { draw-signature(b) }
  else if b.kind == "opinion" { draw-opinion(b) }
  else if b.kind == "page-break" { pagebreak(weak: true) }
}

#for section in paper.sections {
  page(
    paper: "a4",
    flipped: section.landscape,
    margin: (left: 3cm, right: 2cm, top: 2.5cm, bottom: 2cm),
    header-ascent: 40%,
    header: number-head,
    section.blocks.map(draw).join(),
  )
}
`;
