/** The documents this product writes of one examined report. Names are part of the command line's contract. */
export const documentKinds = ['memo', 'measures', 'scores', 'findings'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const paperFormats = ['docx', 'pdf', 'xlsx'] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** The papers of a year that go up the chain of opinions. */
export const officialKinds = ['memo', 'measures', 'scores'] as const satisfies readonly DocumentKind[];
export type OfficialKind = (typeof officialKinds)[number];
