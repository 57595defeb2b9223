import type { Report, Source } from '../../src/join/report.ts';
import type { Document, Hop, Statement } from '../../src/model/model.ts';
/** What an invented statement says of itself. */
export interface Said {
    /** The words around `{}`, which stands for the content: `{} she told reporters`. */
    readonly frame?: string;
    readonly words: string;
    readonly speaker?: string | null;
    /** Key of the actor; the speaker's name in small letters where it is left out. */
    readonly actor?: string | null;
    readonly type?: 'person' | 'state';
    readonly act?: Statement['act'];
    readonly form?: Statement['form'];
    readonly saidAt?: string;
    readonly cites?: readonly string[];
    readonly hops?: readonly Hop[];
}
/** An invented document with what it reports, a paragraph each. */
export interface Page {
    readonly id?: string;
    readonly outlet: string;
    readonly kind?: Source['kind'];
    readonly owner?: string;
    readonly language?: string;
    readonly published?: string | null;
    readonly url?: string;
    readonly dateline?: string;
    readonly labels?: Document['labels'];
    readonly says: readonly Said[];
}
/** The reports of invented documents. */
export declare function reportsOfPages(pages: readonly Page[]): readonly Report[];
//# sourceMappingURL=invented-reports.d.ts.map