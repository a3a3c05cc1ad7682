import type { Language } from '../../lib/bilingual.ts';
import { Layout } from '../../web/layout.tsx';
import { Markdown, type MarkdownNode } from '../../web/markdown.tsx';
import type { Page } from '../../web/page.ts';
import type { RulePage } from './rule-pages.ts';

const words = {
  title: { th: 'กฎการตรวจ', en: 'Rules of the checker' },
  lead: {
    th: 'แต่ละกฎบอกว่าตรวจอะไร เพราะเหตุใด มีตัวอย่างที่ผิดและที่ถูก กฎที่ตัดสินไม่ได้จะไม่กล่าวอะไร',
    en: 'Each rule says what it looks at and why, with a wrong and a right example. A rule that cannot judge says nothing.',
  },
  ofReport: { th: 'กฎที่ตรวจรายงาน', en: 'Rules for reports' },
  ofItem: { th: 'กฎที่ตรวจข้อเดียวระหว่างทำ', en: 'Rules for a single item at work' },
  back: { th: 'กฎทั้งหมด', en: 'All rules' },
};

export function RulesPage({ page, rules }: { page: Page; rules: readonly RulePage[] }) {
  const { say } = page;
  return (
    <Layout page={page} title={say(words.title)} section="rules">
      <div class="narrow page">
        <h1>{say(words.title)}</h1>
        <p class="lead">{say(words.lead)}</p>
        <h2>{say(words.ofReport)}</h2>
        <RuleList page={page} rules={rules.filter((rule) => rule.of === 'report')} />
        <h2>{say(words.ofItem)}</h2>
        <RuleList page={page} rules={rules.filter((rule) => rule.of === 'item')} />
      </div>
    </Layout>
  );
}

function RuleList({ page, rules }: { page: Page; rules: readonly RulePage[] }) {
  return (
    <ul class="card list">
      {rules.map(({ id, title }) => (
        <li>
          <a href={`/rules/${id}`}>{page.say(title)}</a> <code class="quiet">{id}</code>
        </li>
      ))}
    </ul>
  );
}

export function RulePageView({ page, rule }: { page: Page; rule: RulePage }) {
  const { say, language } = page;
  const halves = [
    <Half lang="th" node={rule.thai} heading={language === 'en' ? 'ภาษาไทย' : null} />,
    <Half lang="en" node={rule.english} heading={language === 'th' ? 'In English' : null} />,
  ];
  return (
    <Layout page={page} title={say(rule.title)} section="rules" styles={['report.css']}>
      <div class="narrow page">
        <p>
          <a href="/rules">← {say(words.back)}</a>
        </p>
        <h1>{say(rule.title)}</h1>
        <p>
          <code class="quiet">{rule.id}</code>
        </p>
        {language === 'th' ? halves : halves.toReversed()}
      </div>
    </Layout>
  );
}

function Half({ lang, node, heading }: { lang: Language; node: MarkdownNode; heading: string | null }) {
  return (
    <article class="card prose" lang={lang}>
      {heading && <h2>{heading}</h2>}
      <Markdown node={node} />
    </article>
  );
}
