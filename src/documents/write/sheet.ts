/** A printed sheet that is no paper of the authorities: slips to cut, a poster. All texts are plain, one paragraph each. */
export type Sheet = SlipSheet | PosterSheet;

/** Ten slips an A4 page, alike but for their code. */
export interface SlipSheet {
  readonly kind: 'slips';
  readonly title: string;
  readonly agency: string;
  readonly survey: string;
  /** "ทำภายใน 31 มีนาคม 2566" */
  readonly until: string;
  /** Shown under the code, to be typed where no camera is at hand: "ita.example.go.th/s/iit". */
  readonly address: string;
  /** One sentence on anonymity. */
  readonly promise: string;
  readonly inEnglish: string;
  /** Of the survey's public key, to be compared; '' where there is none. */
  readonly fingerprint: string;
  readonly slips: readonly PrintedSlip[];
}

export interface PrintedSlip {
  /** Whom it is for; null: for whoever draws it. */
  readonly name: string | null;
  /** In groups, as it is typed. */
  readonly code: string;
  /** What its QR code holds. */
  readonly link: string;
}

export interface PosterSheet {
  readonly kind: 'poster';
  readonly title: string;
  readonly agency: string;
  readonly survey: string;
  readonly surveyInEnglish: string;
  readonly call: string;
  readonly callInEnglish: string;
  readonly link: string;
  readonly address: string;
  readonly until: string;
  readonly untilInEnglish: string;
  readonly points: readonly string[];
  readonly pointsInEnglish: readonly string[];
}
