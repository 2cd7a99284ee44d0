import type { AdoptedTab } from '../../addon/api.js';
import { TAB_ROLES, type TabRole } from '../../tabs/reading.js';
import { usePanel } from '../context.js';

/** What the tab holds: exam marks, the archive or the pairings. */
export function RoleChoice(props: {
  role: TabRole;
  adopted: AdoptedTab | null;
  onRole(role: TabRole): void;
}) {
  const { words } = usePanel();
  return (
    <fieldset class="field">
      <legend>{words.adopt.role}</legend>
      <div class="radios">
        {TAB_ROLES.map((role) => (
          <label key={role}>
            <input
              type="radio"
              name="role"
              checked={props.role === role}
              onChange={() => props.onRole(role)}
            />
            {words.roles[role]}
          </label>
        ))}
      </div>
      {props.adopted !== null && <p class="hint">{words.adopt.adoptedAs(words.roles[props.adopted.role])}</p>}
    </fieldset>
  );
}
