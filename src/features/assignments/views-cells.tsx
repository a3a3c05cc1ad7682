import type { Item } from '../../core/framework/schema.ts';
import { controlOf, type FieldProps, Notes } from '../../web/office/field-frame.tsx';
import { rowFields } from './forms.ts';
import type { AssignmentsPageProps } from './views.tsx';
import { assignmentWords as words } from './words.ts';

type CellProps = AssignmentsPageProps & { readonly item: Item };

/** The column names the control for the eye; the label says it again with the item for those who hear the page. */
function CellFrame(props: FieldProps & { readonly item: Item; readonly children: unknown }) {
  const { page, label, item, name, error } = props;
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label class="visually-hidden" for={`f-${name}`}>
        {page.say(label)} {item.code}
      </label>
      <Notes {...props} />
      {props.children as never}
    </div>
  );
}

export function UnitCell({ page, units, typed, errors, versions, item }: CellProps) {
  const names = rowFields(item.code);
  const field = { page, name: names.unit, label: words.unit, error: errors[names.unit] };
  return (
    <CellFrame {...field} item={item}>
      <input type="hidden" name={names.version} value={versions.get(item.code)} />
      <select class="ds-input" {...controlOf(field)}>
        <option value="">{page.say(words.nobody)}</option>
        {units.map(({ id, name }) => (
          <option value={id} selected={typed[names.unit] === id}>
            {name}
          </option>
        ))}
      </select>
    </CellFrame>
  );
}

export function DueCell({ page, typed, errors, item }: CellProps) {
  const names = rowFields(item.code);
  const field = { page, name: names.due, label: words.due, error: errors[names.due] };
  return (
    <CellFrame {...field} item={item}>
      <input
        class="ds-input input-short"
        type="text"
        value={typed[names.due]}
        autocomplete="off"
        {...controlOf(field)}
      />
    </CellFrame>
  );
}
