import { attributeOf, childOf, childrenOf, type XmlElement } from '../ooxml/xml.ts';

export interface CellStyle {
  readonly format: string;
  readonly bold: boolean;
  /** Points. */
  readonly size: number;
}

const PLAIN: CellStyle = { format: 'General', bold: false, size: 11 };

/** Formats Excel knows without writing them down (ECMA-376 part 1, 18.8.30); 14 as Thai machines print it. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ['1', '0'],
  ['2', '0.00'],
  ['3', '#,##0'],
  ['4', '#,##0.00'],
  ['9', '0%'],
  ['10', '0.00%'],
  ['14', 'd/m/yyyy'],
  ['15', 'd-mmm-yy'],
  ['16', 'd-mmm'],
  ['17', 'mmm-yy'],
  ['18', 'h:mm AM/PM'],
  ['19', 'h:mm:ss AM/PM'],
  ['20', 'h:mm'],
  ['21', 'h:mm:ss'],
  ['22', 'd/m/yyyy h:mm'],
  ['37', '#,##0'],
  ['38', '#,##0'],
  ['39', '#,##0.00'],
  ['40', '#,##0.00'],
  ['45', 'mm:ss'],
  ['46', 'h:mm:ss'],
  ['47', 'mm:ss'],
  ['59', 't0'],
  ['60', 't0.00'],
  ['61', 't#,##0'],
  ['62', 't#,##0.00'],
  ['67', 't0%'],
  ['68', 't0.00%'],
]);

/** The style of a cell by its index "s". */
export type Styles = (index: string | undefined) => CellStyle;

export function readStyles(tree: XmlElement | null): Styles {
  const section = (name: string) => childrenOfMaybe(tree ? childOf(tree, name) : undefined);
  const formats = new Map(
    section('numFmts').map((format) => [attributeOf(format, 'numFmtId'), attributeOf(format, 'formatCode')]),
  );
  const fonts = section('fonts');
  const styles = section('cellXfs').map((xf): CellStyle => {
    const id = attributeOf(xf, 'numFmtId') ?? '0';
    const font = fonts[Number(attributeOf(xf, 'fontId') ?? '0')];
    const bold = childOf(font, 'b');
    return {
      format: formats.get(id) ?? BUILT_IN.get(id) ?? 'General',
      bold: bold !== undefined && !/^(0|false)$/.test(attributeOf(bold, 'val') ?? '1'),
      size: Number(attributeOf(childOf(font, 'sz'), 'val') ?? '11') || PLAIN.size,
    };
  });
  return (index) => styles[Number(index ?? '0')] ?? PLAIN;
}

function childrenOfMaybe(element: XmlElement | undefined): readonly XmlElement[] {
  return element ? childrenOf(element) : [];
}
