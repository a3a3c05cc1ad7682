import type { Permission } from '../../web/permission.ts';
import type { Route } from '../../web/routes.ts';
import type { Handler } from './answer.ts';
import { moveGroupOf, removeGroupOf, saveGroup } from './office-groups.ts';
import { markQuestions, moveQuestionOf, removeQuestionOf, saveQuestion } from './office-set.ts';
import { applyWording, previewWording, sendCsv } from './office-wording.ts';
import type { SurveyParts } from './parts.ts';
import { showGroup } from './show-group.tsx';
import { showPreview } from './show-preview.tsx';
import { showQuestion } from './show-question.tsx';
import { showQuestions } from './show-questions.tsx';
import { showWording } from './show-wording.tsx';

/** What a survey asks, below its own address. */
export function questionRoutes(parts: SurveyParts, one: string): Route[] {
  const get = (path: string, permission: Permission, handler: Handler): Route => ({
    ...{ method: 'GET', path: `${one}/${path}`, permission, handler },
  });
  const post = (path: string, handler: Handler): Route => ({
    ...{ method: 'POST', path: `${one}/${path}`, permission: 'year.manage', handler },
  });
  return [
    get('questions', 'office.read', (c) => showQuestions(c, parts)),
    get('questions.csv', 'office.read', sendCsv(parts)),
    get('preview', 'office.read', (c) => showPreview(c, parts)),
    post('sensitive', markQuestions(parts)),
    get('wording', 'year.manage', (c) => showWording(c, parts)),
    post('wording', previewWording(parts)),
    post('wording/texts', applyWording(parts)),
    get('questions/new', 'year.manage', (c) => showQuestion(c, parts)),
    post('questions', saveQuestion(parts)),
    get('questions/:question', 'year.manage', (c) => showQuestion(c, parts)),
    post('questions/:question', saveQuestion(parts)),
    post('questions/:question/place', moveQuestionOf(parts)),
    post('questions/:question/removal', removeQuestionOf(parts)),
    get('groups/new', 'year.manage', (c) => showGroup(c, parts)),
    post('groups', saveGroup(parts)),
    get('groups/:group', 'year.manage', (c) => showGroup(c, parts)),
    post('groups/:group', saveGroup(parts)),
    post('groups/:group/place', moveGroupOf(parts)),
    post('groups/:group/removal', removeGroupOf(parts)),
  ];
}
