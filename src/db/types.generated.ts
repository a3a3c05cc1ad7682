// Generated from the live schema by test/db/types.test.ts (npm test -- test/db/types.test.ts -u); do not edit.
import type { ColumnType, Generated } from 'kysely';
import type { Json } from './canonical-json.ts';

/** Read as Temporal; written as that, or as ISO text. N: may be null · G: may be left out. */
type Time<T, N = never, G = never> = ColumnType<T | N, T | string | N | G, T | string | N>;
/** Read as a value, written as JSON text. */
type Text<T, N = never, G = never> = ColumnType<T | N, string | N | G, string | N>;

export interface Account {
  agency_id: string;
  account_id: string;
  email: string;
  name: string;
  language: Generated<string>;
  status: Generated<string>;
  password_hash: string | null;
  password_changed_at: Time<Temporal.Instant, null>;
  mail_notices: Generated<boolean>;
  created_at: Time<Temporal.Instant, never, undefined>;
  version: Generated<number>;
}

export interface AccountRole {
  agency_id: string;
  account_role_id: string;
  account_id: string;
  role: string;
  unit_id: string | null;
}

export interface Agency {
  agency_id: string;
  name: string;
  name_en: string | null;
  created_at: Time<Temporal.Instant, never, undefined>;
}

export interface AgencyProfile {
  agency_id: string;
  kind: string;
  subdistrict: string | null;
  district: string | null;
  province: string | null;
  address: Generated<string>;
  telephone: Generated<string>;
  fax: Generated<string>;
  email: Generated<string>;
  website: Generated<string>;
  map_url: Generated<string>;
  duties: Generated<string>;
  version: Generated<number>;
}

export interface AgencySettings {
  agency_id: string;
  language: Generated<string>;
  digits: Generated<string>;
  max_upload_size: Generated<number>;
  version: Generated<number>;
}

export interface AnnouncedScore {
  agency_id: string;
  fiscal_year: number;
  axis: string;
  value: string;
  source: string;
  version: Generated<number>;
}

export interface AnswerImport {
  agency_id: string;
  import_id: string;
  fiscal_year: number;
  content: Text<Json>;
  source: string;
  imported_at: Time<Temporal.Instant, never, undefined>;
  imported_by: string | null;
}

export interface Appeal {
  agency_id: string;
  appeal_id: string;
  verdict_id: string;
  text: string;
  submitted_at: Time<Temporal.Instant, never, undefined>;
  submitted_by: string | null;
}

export interface Appearance {
  agency_id: string;
  palette: string;
  logo_sha256: Buffer | null;
  version: Generated<number>;
}

export interface Appointment {
  agency_id: string;
  appointment_id: string;
  post_id: string;
  account_id: string | null;
  person_name: string;
  acting: Generated<boolean>;
  starts_on: Time<Temporal.PlainDate>;
  ends_on: Time<Temporal.PlainDate, null>;
  telephone: Generated<string>;
  email: Generated<string>;
  photo_sha256: Buffer | null;
  version: Generated<number>;
}

export interface AuditEntry {
  agency_id: string;
  sequence: number;
  occurred_at: Time<Temporal.Instant>;
  actor: string;
  action: string;
  subject: string;
  reason: string | null;
  before: Text<Json, null>;
  after: Text<Json, null>;
  previous_hash: Buffer;
  hash: Buffer;
}

export interface Challenge {
  agency_id: string;
  challenge_id: string;
  token_hash: Buffer;
  purpose: string;
  account_id: string | null;
  data: Text<Json>;
  expires_at: Time<Temporal.Instant>;
}

export interface Cycle {
  agency_id: string;
  fiscal_year: number;
  framework: string;
  status: Generated<string>;
  opened_at: Time<Temporal.Instant, never, undefined>;
  version: Generated<number>;
}

export interface Disclosure {
  agency_id: string;
  fiscal_year: number;
  item: string;
  unit_id: string | null;
  due_on: Time<Temporal.PlainDate, null>;
  assignment_version: Generated<number>;
  status: Generated<string>;
  explanation: Generated<string>;
  self_check: Text<Json, never, undefined>;
  editions: Generated<number>;
  published_edition: number | null;
  version: Generated<number>;
  changed_at: Time<Temporal.Instant, never, undefined>;
  changed_by: string | null;
}

export interface DisclosureEdition {
  agency_id: string;
  fiscal_year: number;
  item: string;
  number: number;
  content: Text<Json>;
  content_hash: Buffer;
  submitted_at: Time<Temporal.Instant, never, undefined>;
  submitted_by: string | null;
}

export interface DisclosureEvidence {
  agency_id: string;
  evidence_id: string;
  fiscal_year: number;
  item: string;
  kind: string;
  title: string;
  sort: Generated<number>;
  removed_at: Time<Temporal.Instant, null>;
  version: Generated<number>;
}

export interface EvidenceBlob {
  agency_id: string;
  sha256: Buffer;
  size: number;
  media_type: string;
  created_at: Time<Temporal.Instant, never, undefined>;
}

export interface EvidenceChunk {
  agency_id: string;
  sha256: Buffer;
  position: number;
  bytes: Buffer;
}

export interface EvidenceVersion {
  agency_id: string;
  evidence_id: string;
  number: number;
  sha256: Buffer | null;
  file_name: string | null;
  page: string | null;
  url: string | null;
  register: string | null;
  snapshot: Text<Json, null>;
  dated_on: Time<Temporal.PlainDate, null>;
  covers_from: Time<Temporal.PlainDate, null>;
  covers_to: Time<Temporal.PlainDate, null>;
  added_at: Time<Temporal.Instant, never, undefined>;
  added_by: string | null;
}

export interface FileReading {
  agency_id: string;
  sha256: Buffer;
  text: string;
  pages: number | null;
  has_text: boolean;
  preview_text: Generated<string>;
  preview_png: Buffer | null;
  failure: Text<Json, null>;
  read_at: Time<Temporal.Instant, never, undefined>;
}

export interface IdentityLink {
  agency_id: string;
  issuer: string;
  subject: string;
  account_id: string;
  created_at: Time<Temporal.Instant, never, undefined>;
}

export interface Invitation {
  agency_id: string;
  invitation_id: string;
  token_hash: Buffer;
  account_id: string;
  purpose: string;
  created_at: Time<Temporal.Instant, never, undefined>;
  expires_at: Time<Temporal.Instant>;
  used_at: Time<Temporal.Instant, null>;
}

export interface LinkProbe {
  agency_id: string;
  url: string;
  checked_at: Time<Temporal.Instant, never, undefined>;
  outcome: string;
  status: number | null;
  final_url: string | null;
  reason: string | null;
}

export interface Measure {
  agency_id: string;
  measure_id: string;
  fiscal_year: number;
  kind: string;
  number: number;
  title: string;
  weak_point_id: string | null;
  indicator: number | null;
  period_text: Generated<string>;
  starts_on: Time<Temporal.PlainDate, null>;
  ends_on: Time<Temporal.PlainDate, null>;
  target: Generated<string>;
  baseline: Generated<string>;
  outcome: Generated<string>;
  effect: Generated<string>;
  status: Generated<string>;
  no_evidence_reason: Generated<string>;
  source_key: string | null;
  version: Generated<number>;
}

export interface MeasureOwner {
  agency_id: string;
  measure_id: string;
  unit_id: string;
}

export interface MeasureStep {
  agency_id: string;
  measure_id: string;
  position: number;
  text: string;
}

export interface Migration {
  number: number;
  name: string;
  checksum: string;
  applied_at: Time<Temporal.Instant, never, undefined>;
}

export interface News {
  agency_id: string;
  news_id: string;
  number: number;
  status: Generated<string>;
  title: string;
  title_en: Generated<string>;
  summary: Generated<string>;
  body: Generated<string>;
  publish_on: Time<Temporal.PlainDate, null>;
  changed_at: Time<Temporal.Instant, never, undefined>;
  version: Generated<number>;
}

export interface NewsPicture {
  agency_id: string;
  picture_id: string;
  news_id: string;
  position: number;
  sha256: Buffer;
  alt: string;
}

export interface Notice {
  agency_id: string;
  notice_id: string;
  account_id: string;
  kind: string;
  words: Text<Json>;
  href: string;
  said_once: string;
  created_at: Time<Temporal.Instant, never, undefined>;
  read_at: Time<Temporal.Instant, null>;
  mailed_at: Time<Temporal.Instant, null>;
  mail_tries: Generated<number>;
  next_try_at: Time<Temporal.Instant, null>;
}

export interface Paper {
  agency_id: string;
  paper_id: string;
  fiscal_year: number;
  kind: string;
  status: Generated<string>;
  subject: Generated<string>;
  opening: Generated<string>;
  closing: Generated<string>;
  editions: Generated<number>;
  version: Generated<number>;
  changed_at: Time<Temporal.Instant, never, undefined>;
  changed_by: string | null;
}

export interface PaperApproval {
  agency_id: string;
  paper_id: string;
  edition: number;
  calendar_year: number;
  running: number;
  number: string;
  dated_on: Time<Temporal.PlainDate>;
  code: string;
  content: Text<Json>;
  content_hash: Buffer;
  approved_at: Time<Temporal.Instant, never, undefined>;
  approved_by: string;
}

export interface PaperCounter {
  agency_id: string;
  calendar_year: number;
  last: number;
}

export interface PaperEdition {
  agency_id: string;
  paper_id: string;
  number: number;
  content: Text<Json>;
  content_hash: Buffer;
  submitted_at: Time<Temporal.Instant, never, undefined>;
  submitted_by: string;
}

export interface PaperFile {
  agency_id: string;
  paper_id: string;
  format: string;
  sha256: Buffer;
  written_at: Time<Temporal.Instant, never, undefined>;
}

export interface PaperOpinion {
  agency_id: string;
  paper_id: string;
  edition: number;
  place: string;
  opinion: string;
  signatory: Text<Json>;
  content_hash: Buffer;
  given_on: Time<Temporal.PlainDate>;
  given_at: Time<Temporal.Instant, never, undefined>;
  given_by: string;
}

export interface PaperSettings {
  agency_id: string;
  number_prefix: Generated<string>;
  emblem_sha256: Buffer | null;
  version: Generated<number>;
}

export interface Passkey {
  agency_id: string;
  passkey_id: string;
  account_id: string;
  credential_id: Buffer;
  public_key: Buffer;
  counter: number;
  transports: Generated<string[]>;
  backed_up: boolean;
  name: string;
  created_at: Time<Temporal.Instant, never, undefined>;
  used_at: Time<Temporal.Instant, null>;
}

export interface Post {
  agency_id: string;
  post_id: string;
  unit_id: string | null;
  title: string;
  title_en: Generated<string>;
  kind: string | null;
  side: Generated<string>;
  is_executive: Generated<boolean>;
  sort: Generated<number>;
  version: Generated<number>;
}

export interface Progress {
  agency_id: string;
  progress_id: string;
  fiscal_year: number;
  subject: string;
  happened_on: Time<Temporal.PlainDate>;
  text: string;
  source_key: string | null;
  written_by: string | null;
  written_at: Time<Temporal.Instant, never, undefined>;
  struck_at: Time<Temporal.Instant, null>;
  struck_reason: string | null;
}

export interface ProgressFile {
  agency_id: string;
  progress_id: string;
  position: number;
  sha256: Buffer;
  file_name: string;
}

export interface Publication {
  agency_id: string;
  publication_id: string;
  fiscal_year: number;
  item: string;
  edition: number;
  act: string;
  content_hash: Buffer;
  reason: string | null;
  done_at: Time<Temporal.Instant, never, undefined>;
  done_by: string | null;
}

export interface RecoveryCode {
  agency_id: string;
  account_id: string;
  code_hash: Buffer;
  used_at: Time<Temporal.Instant, null>;
}

export interface ReportImport {
  agency_id: string;
  import_id: string;
  fiscal_year: number;
  sha256: Buffer;
  file_name: string;
  created: Text<Json>;
  imported_at: Time<Temporal.Instant, never, undefined>;
  imported_by: string | null;
}

export interface ScorePublication {
  agency_id: string;
  publication_id: string;
  fiscal_year: number;
  number: number;
  framework: string;
  framework_hash: Buffer;
  content: Text<Json>;
  content_hash: Buffer;
  total: string;
  level: string;
  reason: string | null;
  published_at: Time<Temporal.Instant, never, undefined>;
  published_by: string | null;
}

export interface SearchEntry {
  agency_id: string;
  kind: string;
  reference: string;
  stamp: string;
  href: string;
  fiscal_year: number | null;
  visible_from: Time<Temporal.PlainDate, null>;
  title: string;
  title_en: Generated<string>;
  body: Generated<string>;
  words: string;
}

export interface Session {
  agency_id: string;
  session_id: string;
  token_hash: Buffer;
  account_id: string;
  device: Generated<string>;
  second_factor: string | null;
  created_at: Time<Temporal.Instant, never, undefined>;
  seen_at: Time<Temporal.Instant, never, undefined>;
  expires_at: Time<Temporal.Instant>;
  revoked_at: Time<Temporal.Instant, null>;
}

export interface SignInFailure {
  agency_id: string;
  subject: Buffer;
  failures: Generated<number>;
  last_at: Time<Temporal.Instant, never, undefined>;
  locked_until: Time<Temporal.Instant, null>;
}

export interface Site {
  host: string;
  answers_for: string;
}

export interface SitePage {
  agency_id: string;
  slug: string;
  title: string;
  title_en: Generated<string>;
  body: Generated<string>;
  updated_at: Time<Temporal.Instant, never, undefined>;
  version: Generated<number>;
}

export interface SocialLink {
  agency_id: string;
  social_link_id: string;
  network: string;
  label: string;
  url: string;
  sort: Generated<number>;
  version: Generated<number>;
}

export interface Stage {
  agency_id: string;
  fiscal_year: number;
  code: string;
  name: string;
  name_en: string;
  starts_on: Time<Temporal.PlainDate>;
  ends_on: Time<Temporal.PlainDate>;
  confirmed: Generated<boolean>;
  version: Generated<number>;
}

export interface Survey {
  agency_id: string;
  survey_id: string;
  fiscal_year: number;
  code: string;
  instrument: string | null;
  title: string;
  title_en: string | null;
  introduction: Generated<string>;
  introduction_en: Generated<string>;
  access: string;
  status: Generated<string>;
  opens_on: Time<Temporal.PlainDate, null>;
  closes_on: Time<Temporal.PlainDate, null>;
  population: number | null;
  agency_class: string | null;
  questions: Text<Json>;
  questions_hash: Buffer;
  opening: Generated<number>;
  version: Generated<number>;
}

export interface SurveyAnswer {
  agency_id: string;
  survey_id: string;
  answer_id: string;
  mode: string;
  options: Buffer;
}

export interface SurveyDay {
  agency_id: string;
  survey_id: string;
  day: Time<Temporal.PlainDate>;
  mode: string;
  answers: number;
}

export interface SurveyInvitation {
  agency_id: string;
  survey_id: string;
  invitation_id: string;
  kind: string;
  name: string | null;
  mail: string | null;
  code_hash: Buffer;
  mailed: Generated<boolean>;
  printed: Generated<boolean>;
  fetched: Generated<boolean>;
  blinded_hash: Buffer | null;
  cancelled: Generated<boolean>;
}

export interface SurveyKey {
  agency_id: string;
  survey_id: string;
  opening: number;
  sealed: string;
}

export interface SurveyReceipt {
  agency_id: string;
  survey_id: string;
  leaf: Buffer;
  batch: number | null;
}

export interface SurveyReceiptBatch {
  agency_id: string;
  survey_id: string;
  number: number;
  root: Buffer;
  receipts: number;
  published_on: Time<Temporal.PlainDate>;
}

export interface SurveyResult {
  agency_id: string;
  survey_id: string;
  opening: number;
  answers: number;
  content: Text<Json>;
  content_hash: Buffer;
}

export interface SurveySealed {
  agency_id: string;
  survey_id: string;
  sealed_id: string;
  opening: number;
  part: string;
  sealed: Buffer;
}

export interface SurveySigningKey {
  agency_id: string;
  survey_id: string;
  public_key: Buffer;
  sealed: string;
}

export interface SurveyText {
  agency_id: string;
  survey_id: string;
  text_id: string;
  question: string;
  body: string;
}

export interface Totp {
  agency_id: string;
  account_id: string;
  sealed_secret: Buffer;
  confirmed_at: Time<Temporal.Instant, null>;
  last_used_step: Generated<number>;
}

export interface Unit {
  agency_id: string;
  unit_id: string;
  name: string;
  name_en: Generated<string>;
  telephone: Generated<string>;
  sort: Generated<number>;
  closed_on: Time<Temporal.PlainDate, null>;
  version: Generated<number>;
}

export interface Verdict {
  agency_id: string;
  verdict_id: string;
  fiscal_year: number;
  item: string;
  edition: number;
  round: string;
  result: string;
  reason: string;
  given_on: Time<Temporal.PlainDate>;
  appeal_by: Time<Temporal.PlainDate, null>;
  recorded_at: Time<Temporal.Instant, never, undefined>;
  recorded_by: string | null;
}

export interface WeakPoint {
  agency_id: string;
  weak_point_id: string;
  fiscal_year: number;
  target: string;
  source: string;
  description: string;
  version: Generated<number>;
}

export interface Tables {
  account: Account;
  account_role: AccountRole;
  agency: Agency;
  agency_profile: AgencyProfile;
  agency_settings: AgencySettings;
  announced_score: AnnouncedScore;
  answer_import: AnswerImport;
  appeal: Appeal;
  appearance: Appearance;
  appointment: Appointment;
  audit_entry: AuditEntry;
  challenge: Challenge;
  cycle: Cycle;
  disclosure: Disclosure;
  disclosure_edition: DisclosureEdition;
  disclosure_evidence: DisclosureEvidence;
  evidence_blob: EvidenceBlob;
  evidence_chunk: EvidenceChunk;
  evidence_version: EvidenceVersion;
  file_reading: FileReading;
  identity_link: IdentityLink;
  invitation: Invitation;
  link_probe: LinkProbe;
  measure: Measure;
  measure_owner: MeasureOwner;
  measure_step: MeasureStep;
  migration: Migration;
  news: News;
  news_picture: NewsPicture;
  notice: Notice;
  paper: Paper;
  paper_approval: PaperApproval;
  paper_counter: PaperCounter;
  paper_edition: PaperEdition;
  paper_file: PaperFile;
  paper_opinion: PaperOpinion;
  paper_settings: PaperSettings;
  passkey: Passkey;
  post: Post;
  progress: Progress;
  progress_file: ProgressFile;
  publication: Publication;
  recovery_code: RecoveryCode;
  report_import: ReportImport;
  score_publication: ScorePublication;
  search_entry: SearchEntry;
  session: Session;
  sign_in_failure: SignInFailure;
  site: Site;
  site_page: SitePage;
  social_link: SocialLink;
  stage: Stage;
  survey: Survey;
  survey_answer: SurveyAnswer;
  survey_day: SurveyDay;
  survey_invitation: SurveyInvitation;
  survey_key: SurveyKey;
  survey_receipt: SurveyReceipt;
  survey_receipt_batch: SurveyReceiptBatch;
  survey_result: SurveyResult;
  survey_sealed: SurveySealed;
  survey_signing_key: SurveySigningKey;
  survey_text: SurveyText;
  totp: Totp;
  unit: Unit;
  verdict: Verdict;
  weak_point: WeakPoint;
}
