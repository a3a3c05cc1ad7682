/** Of ten indicators, the first to the tenth: IIT 82.24, EIT 87.88, OIT 100.00, in all 91.04, ผ่าน because IIT is under 85. */
export const sampleScores: readonly string[] = [
  ...['91.59', '80.48', '85.64', '77.01', '76.47'],
  ...['87.70', '84.67', '91.27', '100.00', '100.00'],
];

/** The same by number of the indicator. */
export const scoresByNumber: Readonly<Record<string, string>> = Object.fromEntries(
  sampleScores.map((score, at) => [at + 1, score]),
);

/** What follows from them, as an announcement prints it. */
export const announcedScores = { IIT: '82.24', EIT: '87.88', OIT: '100.00', total: '91.04' } as const;
