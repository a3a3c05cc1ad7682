const shared = `
#let sheet = json(bytes(sys.inputs.paper))
#let unit(u) = if type(u) == str { u } else { box(u.at(0)) }
#let say(units) = units.map(unit).join()
#set document(title: sheet.title)
#set text(font: "Sarabun", size: 8.5pt, lang: "th", region: "TH", hyphenate: false)
#set par(justify: false, leading: 0.62em, spacing: 0.62em)
#let english(body) = text(lang: "en", region: "GB", body)
`;

/** Ten slips an A4 page, parted by lines to cut along. Fixed, as the template of papers is: texts come in as JSON. */
export const slipsTemplate = `${shared}
#set page(paper: "a4", margin: (x: 10mm, y: 8.5mm))
#let slip(s) = box(width: 95mm, height: 56mm, inset: (x: 4mm, top: 3mm, bottom: 3.5mm), clip: true, {
  grid(
    columns: (35mm, 1fr), column-gutter: 2.5mm,
    {
      image(s.qr, width: 35mm, height: 35mm, alt: s.link)
      v(-2mm)
      align(center, text(size: 6.5pt, say(sheet.address)))
    },
    {
      set text(size: 8.4pt)
      set par(spacing: 0.95em)
      par(text(weight: "bold", say(sheet.agency)))
      par(say(sheet.survey))
      if s.name != none { par(text(weight: "bold", say(s.name))) }
      par(say(sheet.until))
      par(text(size: 7.2pt, say(sheet.promise)))
      par(text(size: 6.3pt, english(say(sheet.inEnglish))))
    },
  )
  place(bottom + center, dy: 2.2mm, text(size: 4.8pt, say(sheet.fingerprint)))
  place(bottom + center, text(size: 13pt, weight: "bold", tracking: 0.5pt, s.code.map(g => box(g)).join("-")))
})
#for page in sheet.slips.chunks(10) {
  grid(columns: 2, rows: 56mm, stroke: (paint: luma(150), thickness: 0.4pt, dash: "dashed"), ..page.map(slip))
}
`;

/** One A4 page to hang up. */
export const posterTemplate = `${shared}
#set page(paper: "a4", margin: (x: 20mm, top: 18mm, bottom: 14mm))
#set par(leading: 0.75em, spacing: 0.8em)
#set align(center)
#text(size: 18pt, weight: "bold", say(sheet.agency))
#{
  show heading: set text(size: 25pt)
  show heading: set block(above: 9mm, below: 6mm)
  heading(level: 1, say(sheet.survey))
}
#text(size: 13pt, english(say(sheet.surveyInEnglish)))
#block(above: 8mm, below: 5mm, text(size: 18pt, weight: "bold", say(sheet.call)))
#text(size: 13pt, english(say(sheet.callInEnglish)))
#block(above: 0mm, below: 0mm, image(sheet.qr, width: 112mm, height: 112mm, alt: sheet.link))
#block(above: 0mm, below: 6mm, text(size: 20pt, weight: "bold", say(sheet.address)))
#block(above: 0mm, below: 4mm, text(size: 15pt, say(sheet.until)))
#block(above: 0mm, below: 6mm, text(size: 11pt, english(say(sheet.untilInEnglish))))
#set align(left)
#pdf.artifact(line(length: 100%, stroke: 0.6pt + luma(150)))
#v(2mm)
#let points(all) = list(marker: [•], indent: 0pt, body-indent: 0.5em, spacing: 1.1em, ..all.map(say))
#grid(columns: (1.25fr, 1fr), column-gutter: 8mm,
  { set text(size: 11.5pt)
    points(sheet.points) },
  { set text(size: 9.5pt, lang: "en", region: "GB")
    points(sheet.pointsInEnglish) },
)
`;
