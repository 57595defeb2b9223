import { anchor, idFrom } from '../../src/model/ids.js';
/** The reports of invented documents. */
export function reportsOfPages(pages) {
    return pages.flatMap((page, at) => reportsOfPage(page, at));
}
function reportsOfPage(page, at) {
    const { outlet, language = 'en', published = '2031-05-02', dateline = '' } = page;
    const paragraphs = page.says.map(({ frame = '{}', words }) => frame.replace('{}', words));
    const text = `${dateline}${paragraphs.join('\n')}`;
    const id = idFrom('document', page.id ?? `${outlet} ${at}`);
    let from = dateline.length;
    const blocks = dateline === '' ? [] : [{ role: 'dateline', start: 0, end: dateline.length }];
    for (const paragraph of paragraphs) {
        blocks.push({ role: 'paragraph', start: from, end: from + paragraph.length });
        from += paragraph.length + 1;
    }
    const document = {
        id,
        outlet,
        url: page.url ?? null,
        language: language,
        text,
        blocks,
        publishedAt: null,
        labels: page.labels ?? [],
        doubts: [],
    };
    const source = {
        document,
        outlet,
        owner: page.owner ?? null,
        kind: page.kind ?? 'daily',
        published: published,
    };
    return page.says.map((said, n) => {
        const paragraph = blocks[n + (dateline === '' ? 0 : 1)]?.start ?? 0;
        const start = paragraph + (said.frame ?? '{}').indexOf('{}');
        return reportOf(said, source, { start, end: start + said.words.length });
    });
}
function reportOf(said, source, span) {
    const { document } = source;
    const { words, speaker = 'Ana Torvel', cites = [], hops = [] } = said;
    const content = anchor(document, span);
    const actor = said.actor === undefined ? (speaker?.toLowerCase().replace(/ /gu, '-') ?? null) : said.actor;
    const statement = {
        id: idFrom('statement', document.id, String(span.start), String(span.end)),
        document: document.id,
        form: said.form ?? (/^["“«]/u.test(words) ? 'direct' : /["“«]/u.test(words) ? 'mixed' : 'indirect'),
        act: said.act ?? 'say',
        modality: [],
        content: [content],
        cue: content,
        speaker: speaker === null ? null : mentionOf(speaker, content, { actor, type: said.type ?? 'person' }),
        addressees: [],
        saidAt: said.saidAt === undefined
            ? null
            : { from: said.saidAt, to: said.saidAt, basis: 'stated', anchor: content },
        chain: {
            hops: [
                { outlet: source.outlet ?? '', relation: 'published', anchor: null },
                ...cites.map((outlet) => ({ outlet, relation: 'cites', anchor: content })),
                ...hops,
            ],
            basis: 'stated',
            origin: cites.length > 0 ? 'secondhand' : 'unclear',
            score: 1,
        },
        madeBy: { version: '0', rule: 'invented', model: null, score: 1 },
    };
    return { statement, source, words, actor };
}
function mentionOf(name, at, { actor, type }) {
    return {
        anchor: at,
        form: 'name',
        name,
        role: null,
        ...(actor === null
            ? {}
            : { identity: { id: actor, type, name, wikidata: null, by: 'name', office: null } }),
        score: 1,
    };
}
//# sourceMappingURL=invented-reports.js.map