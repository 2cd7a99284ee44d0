import type { Corrections } from '../../tabs/reading.js';
import { usePanel } from '../context.js';
import { Fold } from '../parts/Fold.js';
import { SelectField } from '../parts/SelectField.js';

const NONE = 'none';
const AUTOMATIC = '';
const TALLEST = 4;

/** Where the header stands, or that there is none. */
export function HeaderFold(props: {
  /** As read. */
  headerRows: [number, number] | null;
  /** As a person said; undefined: nobody did. */
  said: Corrections['headerRows'];
  /** So many rows from the top can be chosen. */
  rows: number;
  open: boolean;
  onChange(rows: [number, number] | null | undefined): void;
}) {
  const { adopt, awards } = usePanel().words;
  const { headerRows, said } = props;
  const where = headerRows === null ? adopt.headerNone : adopt.headerRow(...headerRows);
  const [from, to] = headerRows ?? [1, 1];
  const rows = Array.from({ length: Math.max(props.rows, from) }, (_, at) => at + 1);
  const choice = said === undefined ? AUTOMATIC : said === null ? NONE : String(from);
  return (
    <Fold title={adopt.headerIs(where)} open={props.open}>
      <SelectField
        label={adopt.headerWhere}
        value={choice}
        options={[
          { value: AUTOMATIC, label: `${awards.totalAuto} · ${where}` },
          ...rows.map((row) => ({ value: String(row), label: adopt.headerLine(row) })),
          { value: NONE, label: adopt.noHeader },
        ]}
        onChange={(value) => {
          if (value === AUTOMATIC) props.onChange(undefined);
          else if (value === NONE) props.onChange(null);
          else props.onChange([Number(value), Number(value) + to - from]);
        }}
        hint={said === null ? adopt.noHeaderText : undefined}
      />
      {headerRows !== null && (
        <SelectField
          label={adopt.headerTall}
          value={String(to - from + 1)}
          options={Array.from({ length: Math.max(TALLEST, to - from + 1) }, (_, at) => ({
            value: String(at + 1),
            label: adopt.headerLines(at + 1),
          }))}
          onChange={(value) => props.onChange([from, from + Number(value) - 1])}
        />
      )}
    </Fold>
  );
}
