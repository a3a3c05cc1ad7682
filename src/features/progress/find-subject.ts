import type { Tenant } from '../../db/tenant.ts';
import { findDisclosure, lockDisclosure } from '../disclosures/queries.ts';
import { subjectOf as itemSubject, officeAddress } from '../disclosures/rules.ts';
import { findMeasure, lockMeasure } from '../measures/queries.ts';
import { measureAddress, subjectOf as measureSubject } from '../measures/rules.ts';
import { type Subject, type SubjectName, titleOf } from './subject.ts';

/** Null where there is none; `lock` holds it still until the commit. */
export function findSubject(tenant: Tenant, name: SubjectName, lock = false): Promise<Subject | null> {
  return name.kind === 'measure'
    ? findMeasureSubject(tenant, name, lock)
    : findItemSubject(tenant, name, lock);
}

async function findMeasureSubject(
  tenant: Tenant,
  { year, id }: { readonly year: number; readonly id: string },
  lock: boolean,
): Promise<Subject | null> {
  const measure = await (lock ? lockMeasure : findMeasure)(tenant, id);
  if (measure?.year !== year) return null;
  return {
    ...{ year, measure, unitIds: measure.unitIds, yearIsOpen: measure.yearIsOpen },
    measureStatus: measure.status,
    name: measureSubject(id),
    title: { th: measure.title, en: measure.title },
    address: measureAddress(measure),
    framework: measure.framework,
    section: 'measures',
  };
}

async function findItemSubject(
  tenant: Tenant,
  { year, item }: { readonly year: number; readonly item: string },
  lock: boolean,
): Promise<Subject | null> {
  const key = { fiscalYear: year, item };
  const found = await (lock ? lockDisclosure : findDisclosure)(tenant, key);
  if (!found) return null;
  return {
    ...{ year, measure: null, measureStatus: null, yearIsOpen: found.yearIsOpen },
    unitIds: found.unitId === null ? [] : [found.unitId],
    name: itemSubject(key),
    title: titleOf(found.framework, item),
    address: officeAddress(key),
    framework: found.framework,
    section: 'disclosures',
  };
}
