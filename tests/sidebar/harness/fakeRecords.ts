import type { ListedRecord, RecordList, SavedRecords, SidebarApi } from '../../../src/addon/api.js';
import { effectiveRecords } from '../../../src/core/ledger/effectiveRecords.js';
import type { RecordKind, SupportRecord } from '../../../src/core/ledger/record.js';
import { recordId } from '../../../src/core/ledger/recordId.js';

const TAB = '帮扶记录';

type Save = Parameters<SidebarApi['saveRecord']>[0];
type Correct = Parameters<SidebarApi['correctRecord']>[0];
type Named = Save['students'][number];

/** A support log in memory; what counts is the real rule. */
export class FakeRecords {
  readonly rows: SupportRecord[] = [];
  readonly drafts: Record<string, string> = {};
  now = '2026-11-23 16:05';

  constructor(records: number) {
    for (let at = 0; at < records; at++) {
      this.add(
        {
          kind: at % 2 === 0 ? 'tutoring' : 'talk',
          requestId: `old${at}`,
          date: `2026-11-${String(1 + (at % 20)).padStart(2, '0')}`,
          subject: '数学',
          minutes: 40,
          content: at === 0 ? '<img src=x onerror=alert(1)>\n=1+1' : `第 ${at} 次：讲了一元一次方程`,
          nextStep: '做 3 道题',
          by: '王老师',
        },
        { name: at % 3 === 0 ? '赵明' : '冯伟', class: '八(2)班', ids: {} },
        `old${at}-1`,
        null,
      );
    }
  }

  save(request: Save): SavedRecords {
    const ids = request.students.map((_, at) => recordId(request.requestId!, at));
    const known = this.rows.filter(({ id }) => ids.includes(id));
    if (known.length === 0) {
      request.students.forEach((student, at) => {
        this.add(request, student, ids[at]!, null);
      });
    }
    const differs = known.some(({ content }) => content !== request.content);
    return {
      tab: TAB,
      records: ids.flatMap((id) => this.record(id) ?? []),
      repeated: known.length > 0,
      differs,
    };
  }

  correct(request: Correct): SavedRecords {
    this.add(request, request.student, recordId(request.requestId!, 0), request.version);
    return { tab: TAB, records: [this.record(request.id)!], repeated: false, differs: false };
  }

  retract({ requestId, ids, by }: Parameters<SidebarApi['retractRecord']>[0]) {
    const retractions = ids.map((id, at) => {
      const { student } = this.rows.find((row) => row.id === id)!;
      const own = recordId(requestId!, at);
      const named = { name: student.name, class: student.className, ids: student.ids };
      this.add({ kind: 'other', by: by ?? '' }, named, own, id, true);
      return own;
    });
    return { tab: TAB, retractions };
  }

  list({ student, limit = 20, before }: Parameters<SidebarApi['listRecords']>[0]): RecordList {
    const all = effectiveRecords(this.rows)
      .records.filter((record) => !student || record.student.name === student.name)
      .sort((a, b) => (a.date === b.date ? b.row - a.row : (a.date ?? '') < (b.date ?? '') ? 1 : -1));
    const start = before ? all.findIndex(({ id }) => id === before) + 1 : 0;
    return {
      tab: this.rows.length === 0 ? null : TAB,
      now: this.now,
      records: all.slice(start, start + limit),
      more: start + limit < all.length,
    };
  }

  private record(id: string): ListedRecord | undefined {
    return effectiveRecords(this.rows).records.find((record) => record.id === id);
  }

  private add(
    said: Partial<Omit<Save, 'students'>>,
    { name, class: ofClass, ids }: Named,
    id: string,
    corrects: string | null,
    retracts = false,
  ): void {
    this.rows.push({
      id,
      student: { ids: ids ?? {}, name, className: ofClass ?? null },
      date: said.date ?? this.now.slice(0, 10),
      kind: retracts ? null : (said.kind as RecordKind),
      subject: said.subject ?? null,
      minutes: said.minutes ?? null,
      content: said.content ?? '',
      wentWell: said.wentWell ?? '',
      toImprove: said.toImprove ?? '',
      nextStep: said.nextStep ?? '',
      by: said.by ?? '',
      corrects,
      retracts,
      tab: TAB,
      row: this.rows.length + 2,
    });
  }
}
