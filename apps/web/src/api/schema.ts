// Made of the contract by scripts/api-types.mjs; never edited.
export interface paths {
    readonly "/api/v1/searches/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Forget a saved search */
        readonly delete: operations["deleteSearch"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sign in */
        readonly post: operations["postSession"];
        /** Sign out */
        readonly delete: operations["deleteSession"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tokens/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Revoke a token */
        readonly delete: operations["deleteToken"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Let nobody of that name in any more; what they decided stays */
        readonly delete: operations["deleteUser"];
        readonly options?: never;
        readonly head?: never;
        /** Another role or password */
        readonly patch: operations["patchUser"];
        readonly trace?: never;
    };
    readonly "/api/v1/actors/{key}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One actor: roles, positions over time, latest words, who speaks for it */
        readonly get: operations["getActor"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/actors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who speaks; as you type */
        readonly get: operations["getActors"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/captures/{id}/bytes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The archived bytes as they came, to be saved */
        readonly get: operations["getCaptureBytes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/documents/{id}/compared/{other}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Two texts stretch by stretch: versions of an article, or copies */
        readonly get: operations["getComparison"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who decided what, when and why, newest first */
        readonly get: operations["getDecisions"];
        readonly put?: never;
        /** Decide: kept as a record, applied at once, replayed after every recoding */
        readonly post: operations["postDecision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/documents/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A document with everything that was found in it */
        readonly get: operations["getDocument"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/documents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Documents with a statement that a query finds, newest first */
        readonly get: operations["getDocuments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/dossier": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who stands where: actors and issues */
        readonly get: operations["getDossier"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/facets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A query as parts, and how its hits divide */
        readonly get: operations["getFacets"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/feed.{format}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The newest 50 utterances that a query finds, for feed readers */
        readonly get: operations["getFeed"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/issues/{key}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who stands where on one question, and the words that show it */
        readonly get: operations["getIssue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/issues": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The questions of the dossier */
        readonly get: operations["getIssues"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is asking */
        readonly get: operations["getMe"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/review": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What waits for a person, doubts first */
        readonly get: operations["getReview"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/searches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Your saved searches, with how much is new */
        readonly get: operations["getSearches"];
        readonly put?: never;
        /** Save a search */
        readonly post: operations["postSearch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/shifts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Changes of position, and what looks like one */
        readonly get: operations["getShifts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sources": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Feeds and their health, outlets and owners, what could not be read */
        readonly get: operations["getSources"];
        readonly put?: never;
        /** Add a text, an address or a file to the ledger */
        readonly post: operations["postSource"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/statements/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One statement, corrections in */
        readonly get: operations["getStatement"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/statements.jsonl": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Statements with their full provenance, one JSON object a line, as `tutur export jsonl` writes them */
        readonly get: operations["getStatementsJsonl"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tables/{table}.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The rows behind a list or a chart, as CSV */
        readonly get: operations["getTable"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was said, when, by actor */
        readonly get: operations["getTimeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Your tokens for programs */
        readonly get: operations["getTokens"];
        readonly put?: never;
        /** A new token, with your role or a lower one */
        readonly post: operations["postToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who may come in */
        readonly get: operations["getUsers"];
        readonly put?: never;
        /** Let somebody in */
        readonly post: operations["postUser"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/utterances/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One utterance with its witnesses, wordings and origin tree; also by the id of one of its statements */
        readonly get: operations["getUtterance"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/utterances": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Utterances that a query finds, newest first */
        readonly get: operations["getUtterances"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Rows of a text, an address or a file, stored nowhere; a file as multipart/form-data in the field "file" */
        readonly post: operations["postRead"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/visit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Note that you are here; tells when you were before */
        readonly post: operations["postVisit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Anchor: {
            readonly start: number;
            readonly end: number;
            /** @description The characters from start to end */
            readonly text: string;
        };
        readonly When: {
            /** @description A day, ISO 8601 */
            readonly from: string;
            /** @description The last day; the first one again for a single day */
            readonly to: string;
            /** @enum {string} */
            readonly basis: "stated" | "relative" | "publication" | "metadata";
            /** @description The words that say so */
            readonly anchor: components["schemas"]["Anchor"] | null;
        };
        /** @enum {string} */
        readonly Stance: "supports" | "opposes" | "conditional" | "undeclared";
        readonly ActorRef: {
            /** @description Key of the dossier or of the tables; null: a name alone is known */
            readonly key: string | null;
            readonly name: string;
        };
        /** @enum {string} */
        readonly RoleName: "reader" | "analyst" | "admin";
        readonly Window: {
            /** @description A day, ISO 8601 */
            readonly from: string;
            /** @description A day, ISO 8601 */
            readonly to: string;
        };
        readonly Identity: {
            readonly key: string;
            /** @enum {string} */
            readonly type: "person" | "organisation" | "armed-group" | "state" | "territory" | "office";
            readonly name: string;
            readonly wikidata: string | null;
            /** @enum {string} */
            readonly by: "name" | "place" | "office" | "last-holder";
            readonly office: string | null;
        };
        readonly Mention: {
            readonly anchor: components["schemas"]["Anchor"];
            /** @enum {string} */
            readonly form: "name" | "description" | "pronoun";
            readonly name: string | null;
            readonly role: string | null;
            readonly identity: components["schemas"]["Identity"] | null;
            /** @description At least this share of what has this score is right */
            readonly score: number;
        };
        readonly Chain: {
            /** @description Nearest outlet first */
            readonly hops: readonly components["schemas"]["Hop"][];
            /** @enum {string} */
            readonly basis: "stated" | "inherited";
            /** @enum {string} */
            readonly origin: "firsthand" | "secondhand" | "anonymous" | "unclear";
            /** @description At least this share of what has this score is right */
            readonly score: number;
        };
        readonly Hop: {
            /** @description As printed */
            readonly outlet: string;
            /** @description Of the dossier or the tables */
            readonly key: string | null;
            /** @enum {string} */
            readonly relation: "published" | "cites" | "translates" | "syndicates" | "interviewed" | "quotes-post";
            readonly anchor: components["schemas"]["Anchor"] | null;
        };
        readonly DocumentHead: {
            /** @description An id: hex digits, derived from what it names */
            readonly id: string;
            /** @description An id: hex digits, derived from what it names */
            readonly article: string;
            readonly title: string | null;
            readonly outlet: string | null;
            readonly url: string | null;
            readonly language: string;
            /** @description A day, ISO 8601 */
            readonly published: string | null;
        };
        readonly Speaker: components["schemas"]["ActorRef"] & {
            /** @description As the document gives it */
            readonly role: string | null;
        };
        readonly Standing: {
            /** @description Statements */
            readonly witnesses: number;
            readonly outlets: number;
            /** @description Independent origins */
            readonly independent: number;
            /** @description Some do not say where they have the words from */
            readonly atLeast: boolean;
            /** @description One an outlet, origins first; `carried`: an origin known only through a copy */
            readonly dots: readonly ("origin" | "repeat" | "carried" | "unknown" | "retracted")[];
        };
        readonly UtteranceRow: {
            /** @description An id: hex digits, derived from what it names */
            readonly id: string;
            /** @description Whose words are shown: the first that the query finds */
            readonly statement: string;
            readonly document: components["schemas"]["DocumentHead"];
            readonly speaker: components["schemas"]["Speaker"] | null;
            readonly saidAt: components["schemas"]["When"] | null;
            readonly act: components["schemas"]["Act"];
            readonly form: components["schemas"]["Form"];
            readonly words: string;
            readonly language: string;
            readonly stances: readonly components["schemas"]["StanceTaken"][];
            readonly standing: components["schemas"]["Standing"];
            /** @description An id: hex digits, derived from what it names */
            readonly denies: string | null;
            /** @description The party for which the speaker may speak on that day */
            readonly speaksFor: components["schemas"]["ActorRef"] | null;
            readonly chain: components["schemas"]["Chain"];
            /** @description At least this share of what has this score is right */
            readonly score: number;
            readonly status: components["schemas"]["Status"];
            /** @description A doubt or a doubtful join waits for a person */
            readonly doubtful: boolean;
            /** @description Came in after the mark that was asked about */
            readonly fresh: boolean;
        };
        /** @enum {string} */
        readonly Act: "say" | "assert" | "deny" | "accuse" | "demand" | "offer" | "promise" | "threaten" | "ask" | "agree" | "refuse" | "praise" | "hope" | "decline-comment";
        /** @enum {string} */
        readonly Form: "direct" | "indirect" | "mixed";
        readonly StanceTaken: {
            readonly issue: string;
            /** @description null: cannot tell */
            readonly stance: components["schemas"]["Stance"] | null;
            /** @enum {string|null} */
            readonly reason: "no-words" | "mixed" | "hypothetical" | "asked" | "of-another" | "denial" | null;
            /** @description At least this share of what has this score is right */
            readonly score: number;
        };
        /** @enum {string} */
        readonly Status: "open" | "accepted" | "rejected" | "retracted";
        readonly Problem: {
            /** @description about:blank, or a path that names the kind of problem */
            readonly type: string;
            readonly title: string;
            readonly status: number;
            /** @description What is wrong, where, and what to do */
            readonly detail?: string;
            readonly at?: {
                readonly field: string;
                readonly start?: number;
                readonly end?: number;
            };
            /** @description Under which the log has more */
            readonly reference?: string;
        };
        readonly Actor: {
            readonly actor: components["schemas"]["ActorRow"];
            readonly wikidata: string | null;
            readonly roles: readonly components["schemas"]["Role"][];
            readonly window: components["schemas"]["Window"] | null;
            readonly positions: readonly {
                readonly issue: components["schemas"]["IssueHead"];
                readonly cell: components["schemas"]["Cell"];
                /** @description Whose line it is */
                readonly of: components["schemas"]["ActorRef"] | null;
                /** @description By its own words */
                readonly own: readonly {
                    /** @description An id: hex digits, derived from what it names */
                    readonly utterance: string;
                    readonly when: components["schemas"]["When"];
                    readonly stance: components["schemas"]["Stance"];
                }[];
            }[];
            readonly latest: readonly components["schemas"]["UtteranceRow"][];
            /** @description Who (else) may speak for it, or for the party it speaks for */
            readonly voices: readonly {
                readonly actor: components["schemas"]["ActorRef"];
                readonly role: string | null;
                readonly from: string | null;
                readonly to: string | null;
                readonly utterances: number;
            }[];
            /** @description The party of `voices` */
            readonly of: components["schemas"]["ActorRef"] | null;
            readonly query: string;
            readonly state: components["schemas"]["State"];
        };
        readonly ActorRow: components["schemas"]["ActorRef"] & {
            readonly key?: string;
            /** @enum {string} */
            readonly type: "person" | "organisation" | "armed-group" | "state" | "territory" | "office" | "unknown";
            /** @description Others that the dossier and the tables have */
            readonly names: readonly string[];
            readonly role: string | null;
            readonly speaksFor: components["schemas"]["ActorRef"] | null;
            readonly utterances: number;
            readonly documents: number;
            /** @description A day, ISO 8601 */
            readonly first: string | null;
            /** @description A day, ISO 8601 */
            readonly last: string | null;
            /** @enum {string} */
            readonly as: "party" | "mediator" | "other";
            /** @description Neither in the dossier nor in the tables: joined by name, for people to look at */
            readonly provisional: boolean;
        };
        readonly Role: {
            readonly office: string;
            readonly of: components["schemas"]["ActorRef"] | null;
            /** @description A day, a month or a year */
            readonly from: string | null;
            readonly to: string | null;
            readonly speaksFor: components["schemas"]["ActorRef"] | null;
            /** @enum {string} */
            readonly by: "dossier" | "tables";
        };
        readonly IssueHead: {
            readonly key: string;
            /** @description Texts by language tag; under `und` one for all */
            readonly question: {
                readonly [key: string]: string;
            };
        };
        /** @description Of the actor itself, or of the party it speaks for */
        readonly Cell: {
            readonly issue: string;
            /** @description null: not heard */
            readonly stance: components["schemas"]["Stance"] | null;
            /** @description A day, ISO 8601 */
            readonly since: string | null;
            /** @description The stance before, if it shifted to this one */
            readonly was: components["schemas"]["Stance"] | null;
            /** @description At least this share of what has this score is right */
            readonly score: number;
            /** @description That take a stance here, by whoever may speak for the actor */
            readonly utterances: number;
            /** @description Of the words that set the stance */
            readonly standing: components["schemas"]["Standing"] | null;
            /** @description The utterances that set it */
            readonly setBy: readonly string[];
            readonly strip: readonly components["schemas"]["StanceStretch"][];
            /** @description What may be a shift and waits for a person */
            readonly waiting: readonly {
                readonly stance: components["schemas"]["Stance"];
                /** @description A day, ISO 8601 */
                readonly on: string;
                /** @enum {string} */
                readonly reason: "hypothetical" | "not-entitled" | "former-official" | "corrected-version" | "translation-drift" | "denial" | "repeated-slogan" | "background" | "retracted" | "uncertain" | "decided";
            }[];
            /** @description Finds the words in the ledger */
            readonly query: string;
            readonly fresh: boolean;
        };
        readonly StanceStretch: {
            readonly stance: components["schemas"]["Stance"];
            /** @description A day, ISO 8601 */
            readonly from: string;
            /** @description A day, ISO 8601 */
            readonly until: string | null;
        };
        readonly State: {
            /** @description Changes whenever the ledger does */
            readonly revision: string;
            /** @description The coding whose rows these are */
            readonly coding: string | null;
            /** @description Of Tutur */
            readonly version: string;
            /** @description When it was made */
            readonly at: string;
            /** @description The ledger has changed since; a newer answer is being made */
            readonly stale: boolean;
        };
        readonly ActorPage: {
            readonly rows: readonly components["schemas"]["ActorRow"][];
            /** @description `cursor` of the next page; null on the last */
            readonly next: string | null;
            readonly state: components["schemas"]["State"];
        };
        readonly Comparison: {
            readonly earlier: components["schemas"]["DocumentHead"];
            readonly later: components["schemas"]["DocumentHead"];
            readonly stretches: readonly {
                /** @enum {string} */
                readonly in: "both" | "earlier" | "later";
                readonly earlier: components["schemas"]["Anchor"] | null;
                readonly later: components["schemas"]["Anchor"] | null;
            }[];
            readonly state: components["schemas"]["State"];
        };
        readonly DecisionPage: {
            readonly rows: readonly components["schemas"]["Decision"][];
            /** @description `cursor` of the next page; null on the last */
            readonly next: string | null;
            readonly state: components["schemas"]["State"];
        };
        readonly Decision: {
            /** @description An id: hex digits, derived from what it names */
            readonly id: string;
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            readonly at: string;
            readonly who: string;
            readonly why: string;
            /** @enum {string} */
            readonly kind: "accept" | "reject" | "retract" | "set-speaker" | "edit-span" | "merge" | "split" | "together" | "apart" | "shift" | "undo";
            /** @description null: no coding reads it any more */
            readonly document: components["schemas"]["DocumentHead"] | null;
            /** @description That answers to it now */
            readonly statement: string | null;
            /** @description What it is about, as far as the document is there */
            readonly words: string;
            /** @description Of set-speaker: whom */
            readonly name: string | null;
            readonly actor: components["schemas"]["ActorRef"] | null;
            /** @description Of shift */
            readonly issue: string | null;
            readonly to: components["schemas"]["Stance"] | null;
            readonly holds: boolean | null;
            /** @description Statements or stretches besides */
            readonly others: number;
            /** @description An id: hex digits, derived from what it names */
            readonly undoes: string | null;
            /** @description An id: hex digits, derived from what it names */
            readonly undoneBy: string | null;
            readonly fits: boolean;
        };
        readonly Document: {
            readonly head: components["schemas"]["DocumentHead"];
            readonly text: components["schemas"]["Text"];
            /** @description In the order of the text */
            readonly statements: readonly components["schemas"]["Statement"][];
            readonly doubts: readonly components["schemas"]["Doubt"][];
            /** @description Oldest first, this one among them */
            readonly versions: readonly components["schemas"]["Version"][];
            readonly captures: readonly components["schemas"]["Capture"][];
            readonly copies: readonly {
                readonly document: components["schemas"]["DocumentHead"];
                /** @description As the command says it: verbatim, edited, excerpt, version, translation */
                readonly relation: string;
                /** @description The other one came first */
                readonly earlier: boolean;
            }[];
            readonly corrections: readonly {
                readonly kind: string;
                readonly by: components["schemas"]["DocumentHead"];
                readonly of: components["schemas"]["DocumentHead"];
            }[];
            /** @description Of its statements, each once */
            readonly utterances: readonly components["schemas"]["UtteranceRow"][];
            /** @description Of the whole report, where all its statements have one */
            readonly chain: components["schemas"]["Chain"] | null;
            readonly state: components["schemas"]["State"];
        };
        readonly Text: {
            readonly text: string;
            readonly blocks: readonly components["schemas"]["Block"][];
            readonly labels: readonly components["schemas"]["Label"][];
            readonly language: string;
            readonly outlet: string | null;
            readonly url: string | null;
            readonly published: components["schemas"]["When"] | null;
        };
        readonly Block: {
            readonly role: string;
            readonly start: number;
            readonly end: number;
        };
        readonly Label: {
            /** @enum {string} */
            readonly kind: "contributed" | "syndicated" | "machine-translated" | "press-release" | "opinion" | "correction" | "retraction";
            readonly anchor: components["schemas"]["Anchor"] | null;
        };
        readonly Statement: {
            /** @description An id: hex digits, derived from what it names */
            readonly id: string;
            readonly document: components["schemas"]["DocumentHead"];
            readonly form: components["schemas"]["Form"];
            readonly act: components["schemas"]["Act"];
            readonly modality: readonly ("negated" | "future" | "conditional" | "hypothetical")[];
            readonly content: readonly components["schemas"]["Anchor"][];
            /** @description The characters of the content, pieces joined by “ … ” */
            readonly words: string;
            readonly cue: components["schemas"]["Anchor"] | null;
            readonly speaker: components["schemas"]["Mention"] | null;
            readonly addressees: readonly components["schemas"]["Mention"][];
            readonly actors: readonly {
                /** @enum {string} */
                readonly role: "speaker" | "addressee" | "about";
                readonly actor: string | null;
                readonly name: string;
            }[];
            readonly saidAt: components["schemas"]["When"] | null;
            readonly chain: components["schemas"]["Chain"];
            readonly madeBy: {
                readonly version: string;
                readonly rule: string;
                readonly model: string | null;
                /** @description At least this share of what has this score is right */
                readonly score: number;
            };
            readonly status: components["schemas"]["Status"];
            /** @description Decisions of people that shaped it, oldest first */
            readonly decisions: readonly string[];
            readonly doubts: readonly components["schemas"]["Doubt"][];
            /** @description The utterance it reports; null while that is being told */
            readonly utterance: string | null;
        };
        readonly Doubt: {
            /** @enum {string} */
            readonly code: "speaker-unresolved" | "speaker-unnamed" | "quote-unclosed" | "quote-unattributed" | "date-ambiguous" | "language-uncertain" | "language-unsupported" | "encoding-repaired" | "text-cut";
            readonly anchor: components["schemas"]["Anchor"] | null;
            /** @description An id: hex digits, derived from what it names */
            readonly statement: string | null;
            readonly detail: string;
        };
        readonly Version: components["schemas"]["DocumentHead"] & {
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            readonly takenAt: string | null;
            /** @description 1: the oldest */
            readonly number: number;
        };
        readonly Capture: {
            /** @description An id: hex digits, derived from what it names */
            readonly id: string;
            readonly name: string;
            /** @enum {string} */
            readonly kind: "page" | "text" | "record" | "feed";
            readonly address: string | null;
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            readonly takenAt: string | null;
            readonly status: number | null;
            readonly mediaType: string | null;
            readonly sha256: string;
            readonly byteLength: number;
        };
        readonly DocumentPage: {
            readonly rows: readonly components["schemas"]["DocumentRow"][];
            /** @description `cursor` of the next page; null on the last */
            readonly next: string | null;
            readonly state: components["schemas"]["State"];
        };
        readonly DocumentRow: components["schemas"]["DocumentHead"] & {
            readonly statements?: number;
        };
        readonly Dossier: {
            /** @description Texts by language tag; under `und` one for all */
            readonly title: {
                readonly [key: string]: string;
            };
            readonly facts: components["schemas"]["Facts"];
            readonly window: components["schemas"]["Window"] | null;
            /** @description A day, ISO 8601 */
            readonly asOf: string | null;
            readonly issues: readonly components["schemas"]["IssueHead"][];
            readonly rows: readonly components["schemas"]["MatrixRow"][];
            readonly naming: readonly {
                readonly place: string;
                /** @description Texts by language tag; under `und` one for all */
                readonly called: {
                    readonly [key: string]: string;
                };
                readonly insteadOf: readonly string[];
                readonly note: string | null;
            }[];
            readonly state: components["schemas"]["State"];
        };
        readonly Facts: {
            readonly documents: number;
            readonly outlets: number;
            readonly utterances: number;
            readonly statements: number;
            readonly languages: readonly string[];
            /** @description A day, ISO 8601 */
            readonly from: string | null;
            /** @description A day, ISO 8601 */
            readonly to: string | null;
        };
        readonly MatrixRow: {
            readonly actor: components["schemas"]["ActorRef"];
            /** @enum {string} */
            readonly as: "party" | "mediator" | "other";
            /** @description One an issue, in their order */
            readonly cells: readonly components["schemas"]["Cell"][];
        };
        readonly Facets: {
            /** @description As Tutur writes it */
            readonly query: string;
            readonly chips: readonly components["schemas"]["Chip"][];
            readonly statements: number;
            readonly documents: number;
            /** @description null: too many to count */
            readonly utterances: number | null;
            readonly facets: readonly {
                readonly field: string;
                readonly values: readonly {
                    readonly value: string;
                    readonly label: string;
                    readonly count: number;
                    readonly active: boolean;
                    /** @description With this part added, or taken away when active */
                    readonly query: string;
                }[];
            }[];
            readonly state: components["schemas"]["State"];
        };
        readonly Chip: {
            /** @description The part as typed */
            readonly text: string;
            /** @description null: words */
            readonly field: string | null;
            readonly value: string;
            readonly not: boolean;
            /** @description The query without this part */
            readonly without: string;
        };
        readonly Issue: {
            readonly issue: components["schemas"]["IssueRow"];
            readonly keywords: {
                readonly [key: string]: readonly string[];
            };
            readonly exclude: {
                readonly [key: string]: readonly string[];
            };
            readonly window: components["schemas"]["Window"] | null;
            readonly positions: readonly {
                readonly actor: components["schemas"]["ActorRef"];
                /** @enum {string} */
                readonly as: "party" | "mediator" | "other";
                readonly cell: components["schemas"]["Cell"];
                /** @description The words that set it, newest first, at most 5 */
                readonly evidence: readonly components["schemas"]["UtteranceRow"][];
            }[];
            /** @description Persons, by their latest words; of whoever may speak for nobody too */
            readonly voices: readonly {
                readonly actor: components["schemas"]["ActorRef"];
                readonly stance: components["schemas"]["Stance"];
                /** @description A day, ISO 8601 */
                readonly on: string | null;
                readonly speaksFor: components["schemas"]["ActorRef"] | null;
                readonly utterance: components["schemas"]["UtteranceRow"];
            }[];
            readonly shifts: readonly components["schemas"]["Shift"][];
            readonly state: components["schemas"]["State"];
        };
        readonly IssueRow: components["schemas"]["IssueHead"] & {
            readonly utterances: number;
            readonly supports: number;
            readonly opposes: number;
            readonly conditional: number;
            readonly undeclared: number;
            readonly cannotTell: number;
            /** @description Actors with a stance */
            readonly heard: number;
            /** @description A day, ISO 8601 */
            readonly last: string | null;
            readonly shifts: number;
            readonly waiting: number;
        };
        readonly Shift: {
            readonly id: string;
            readonly actor: components["schemas"]["ActorRef"];
            readonly issue: string;
            readonly was: components["schemas"]["Stance"] | null;
            readonly to: components["schemas"]["Stance"];
            /** @description A day, ISO 8601 */
            readonly on: string;
            /**
             * @description `waiting`: looks like one, is not counted, and nobody has decided
             * @enum {string}
             */
            readonly is: "held" | "waiting" | "refused";
            /** @description Why it is not counted */
            readonly reason: ("hypothetical" | "not-entitled" | "former-official" | "corrected-version" | "translation-drift" | "denial" | "repeated-slogan" | "background" | "retracted" | "uncertain" | "decided") | null;
            /** @description The reason in words */
            readonly detail: string;
            /** @description By a person */
            readonly decided: boolean;
            /**
             * @description What the rules would answer
             * @enum {string}
             */
            readonly proposed: "yes" | "no";
            readonly before: readonly components["schemas"]["UtteranceRow"][];
            readonly after: readonly components["schemas"]["UtteranceRow"][];
            /** @description Of the words that carry it: what a decision is about */
            readonly statement: string;
            /** @description At least this share of what has this score is right */
            readonly score: number;
        };
        readonly Issues: {
            readonly rows: readonly components["schemas"]["IssueRow"][];
            readonly state: components["schemas"]["State"];
        };
        readonly Me: {
            /** @description null: nobody has signed in */
            readonly name: string | null;
            readonly role: components["schemas"]["RoleName"] | null;
            /**
             * @description `open`: on this machine, without signing in
             * @enum {string}
             */
            readonly by: "open" | "session" | "token" | "none";
            /** @description To send back as X-Tutur-CSRF with everything that changes something */
            readonly csrf: string | null;
            readonly ways: readonly ("password" | "oidc")[];
            readonly oidcName: string | null;
        };
        readonly Review: components["schemas"]["ReviewPage"] & {
            readonly counts: {
                readonly statement: number;
                readonly join: number;
                readonly shift: number;
                readonly unfit: number;
            };
            readonly decidedToday: number;
        };
        readonly ReviewItem: {
            readonly id: string;
            /** @description In a few words of the text, for the list */
            readonly title: string;
            /**
             * @description Is this row right? Who said it, where do the words end, which day?
             * @enum {string}
             */
            readonly kind: "statement";
            readonly statement: components["schemas"]["Statement"];
            readonly excerpt: components["schemas"]["Excerpt"];
            readonly doubts: readonly components["schemas"]["Doubt"][];
            readonly candidates: readonly components["schemas"]["Candidate"][];
            readonly utterance: components["schemas"]["UtteranceRow"] | null;
        } | {
            readonly id: string;
            /** @description In a few words of the text, for the list */
            readonly title: string;
            /**
             * @description One utterance, or two?
             * @enum {string}
             */
            readonly kind: "join";
            readonly join: components["schemas"]["Join"];
            /** @description What stands now */
            readonly joined: boolean;
            readonly one: components["schemas"]["Statement"];
            readonly other: components["schemas"]["Statement"];
        } | {
            readonly id: string;
            /** @description In a few words of the text, for the list */
            readonly title: string;
            /**
             * @description Has the position shifted?
             * @enum {string}
             */
            readonly kind: "shift";
            readonly shift: components["schemas"]["Shift"];
        } | {
            readonly id: string;
            /** @description In a few words of the text, for the list */
            readonly title: string;
            /**
             * @description A decision that no row answers to any more
             * @enum {string}
             */
            readonly kind: "unfit";
            readonly decision: components["schemas"]["Decision"];
        };
        readonly Excerpt: {
            readonly start: number;
            readonly end: number;
            readonly text: string;
        };
        readonly Candidate: {
            readonly actor: string | null;
            readonly name: string;
            readonly role: string | null;
            /**
             * @description Where it is from
             * @enum {string}
             */
            readonly why: "found" | "named-here" | "same-role" | "dossier" | "before";
            /** @description At least this share of what has this score is right */
            readonly score: number | null;
        };
        readonly Join: {
            /** @description An id: hex digits, derived from what it names */
            readonly one: string;
            /** @description An id: hex digits, derived from what it names */
            readonly other: string;
            /** @enum {string} */
            readonly reason: "lead" | "goes-on" | "found-twice" | "same-words" | "part" | "paraphrase" | "translation" | "copied" | "decided";
            /** @description At least this share of what has this score is right */
            readonly score: number;
            readonly doubtful: boolean;
        };
        readonly ReviewPage: {
            readonly rows: readonly components["schemas"]["ReviewItem"][];
            /** @description `cursor` of the next page; null on the last */
            readonly next: string | null;
            readonly state: components["schemas"]["State"];
        };
        readonly SavedSearches: {
            readonly rows: readonly components["schemas"]["SavedSearch"][];
        };
        readonly SavedSearch: {
            readonly id: string;
            readonly name: string;
            readonly query: string;
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            readonly madeAt: string;
            /** @description Statements since it was last opened; null: not counted */
            readonly fresh: number | null;
        };
        readonly Shifts: {
            readonly rows: readonly components["schemas"]["Shift"][];
            readonly waiting: number;
            readonly state: components["schemas"]["State"];
        };
        readonly Sources: {
            readonly feeds: readonly components["schemas"]["FeedHealth"][];
            readonly outlets: readonly components["schemas"]["OutletRow"][];
            readonly unread: readonly {
                /** @description An id: hex digits, derived from what it names */
                readonly capture: string;
                readonly name: string;
                readonly part: string;
                readonly message: string;
            }[];
            readonly codings: readonly {
                readonly id: string;
                readonly made: string;
                /** @enum {string} */
                readonly is: "building" | "current" | "old";
            }[];
            readonly state: components["schemas"]["State"];
        };
        readonly FeedHealth: {
            readonly address: string;
            readonly outlet: string | null;
            readonly language: string | null;
            readonly everyMinutes: number;
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            readonly lastAsked: string | null;
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            readonly lastSuccess: string | null;
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            readonly next: string | null;
            /** @description In a row */
            readonly failures: number;
            /** @description In words */
            readonly trouble: string | null;
        };
        readonly OutletRow: {
            readonly key: string | null;
            readonly name: string;
            readonly kind: string | null;
            readonly owner: string | null;
            readonly country: string | null;
            readonly languages: readonly string[];
            readonly domains: readonly string[];
            readonly documents: number;
            readonly statements: number;
            /** @description Utterances that it got at the source */
            readonly origins: number;
            /** @description A day, ISO 8601 */
            readonly last: string | null;
            readonly inDossier: boolean;
        };
        readonly Timeline: {
            readonly window: components["schemas"]["Window"] | null;
            readonly lanes: readonly {
                readonly actor: components["schemas"]["ActorRef"];
                /** @enum {string} */
                readonly as: "party" | "mediator" | "other";
                /** @description Empty when there are too many to draw; then see months */
                readonly marks: readonly components["schemas"]["Mark"][];
                readonly months: readonly {
                    /** @description 2025-03 */
                    readonly month: string;
                    readonly supports: number;
                    readonly opposes: number;
                    readonly conditional: number;
                    readonly undeclared: number;
                    readonly none: number;
                }[];
            }[];
            readonly documents: readonly {
                readonly month: string;
                readonly count: number;
            }[];
            /** @description Utterances without a day, not on the axis */
            readonly undated: number;
            readonly state: components["schemas"]["State"];
        };
        readonly Mark: {
            /** @description An id: hex digits, derived from what it names */
            readonly utterance: string;
            /** @description A day, ISO 8601 */
            readonly from: string;
            /** @description A day, ISO 8601 */
            readonly to: string;
            readonly speaker: string | null;
            readonly words: string;
            readonly stances: readonly {
                readonly issue: string;
                /** @description null: cannot tell */
                readonly stance: components["schemas"]["Stance"] | null;
            }[];
            /** @enum {string|null} */
            readonly shift: "held" | "waiting" | null;
        };
        readonly Tokens: {
            readonly rows: readonly components["schemas"]["Token"][];
        };
        readonly Token: {
            readonly id: string;
            readonly name: string;
            readonly user: string;
            readonly role: components["schemas"]["RoleName"];
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            readonly madeAt: string;
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            readonly lastUsed: string | null;
        };
        readonly Users: {
            readonly rows: readonly components["schemas"]["User"][];
        };
        readonly User: {
            readonly name: string;
            readonly role: components["schemas"]["RoleName"];
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            readonly madeAt: string;
            /** @enum {string} */
            readonly by: "password" | "oidc";
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            readonly lastSeen: string | null;
        };
        readonly Utterance: {
            readonly row: components["schemas"]["UtteranceRow"];
            readonly statements: readonly components["schemas"]["Statement"][];
            readonly tree: components["schemas"]["OriginTree"];
            readonly wordings: readonly components["schemas"]["Wording"][];
            readonly joins: readonly components["schemas"]["Join"][];
            /** @description Statements left apart that may belong here */
            readonly doubtful: readonly components["schemas"]["Join"][];
            readonly stances: readonly components["schemas"]["StanceRead"][];
            readonly denies: components["schemas"]["UtteranceRow"] | null;
            readonly deniedBy: readonly components["schemas"]["UtteranceRow"][];
            readonly state: components["schemas"]["State"];
        };
        readonly OriginTree: {
            /** @description Parents before children, in the order they are drawn */
            readonly nodes: readonly components["schemas"]["TreeNode"][];
            /** @description Why the count is what it is, line by line, in English */
            readonly explained: readonly string[];
        };
        readonly TreeNode: {
            readonly key: string;
            /** @description From whom it has the words; null: from the speaker, or nobody knows */
            readonly parent: string | null;
            /** @description 0: got it at the source; 1: repeated it; 2: repeated the repeat */
            readonly hand: number;
            readonly outlet: components["schemas"]["OutletRef"];
            /** @description null: its own report is not in the ledger */
            readonly statement: string | null;
            /** @description Of an origin; null of a repeat */
            readonly kind: ("reporter" | "release" | "public" | "carrier" | "unsourced") | null;
            readonly counts: boolean;
            /** @enum {string} */
            readonly rule: "cites" | "syndicates" | "copies" | "same-owner" | "own-interview" | "told-reporters" | "own-dateline" | "agency-own" | "unnamed-source" | "official-site" | "written-statement" | "public-post" | "carrier" | "background" | "unsourced" | "unsourced-alone" | "retracted";
            /** @description The rule in words */
            readonly why: string;
            /**
             * @description Of a repeat
             * @enum {string|null}
             */
            readonly how: "same-words" | "part" | "paraphrase" | "translation" | null;
            /** @description It says from whom it has the words */
            readonly credited: boolean;
            readonly owner: string | null;
            readonly language: string | null;
            /** @description A day, ISO 8601 */
            readonly published: string | null;
            readonly retracted: boolean;
        };
        readonly OutletRef: {
            readonly key: string | null;
            readonly name: string;
        };
        readonly Wording: {
            readonly statements: readonly string[];
            readonly outlets: readonly components["schemas"]["OutletRef"][];
            readonly language: string;
            readonly hand: number;
            readonly reference: boolean;
            /** @description In order */
            readonly pieces: readonly {
                readonly text: string;
                /**
                 * @description `plain`: not compared
                 * @enum {string}
                 */
                readonly is: "same" | "added" | "gone" | "plain";
            }[];
            /** @description What differs across languages, as far as it can be told */
            readonly differs: readonly ("act" | "form" | "negation" | "tense" | "condition" | "numbers" | "scope")[];
            readonly cue: string | null;
            readonly act: components["schemas"]["Act"];
            readonly form: components["schemas"]["Form"];
            readonly chain: components["schemas"]["Chain"];
        };
        readonly StanceRead: components["schemas"]["StanceTaken"] & {
            /** @description In whose document the words stand */
            readonly statement: string | null;
            readonly touching: readonly components["schemas"]["Anchor"][];
            readonly telling: readonly components["schemas"]["Anchor"][];
            readonly conditions: readonly components["schemas"]["Anchor"][];
            readonly outvoted: readonly {
                /** @description An id: hex digits, derived from what it names */
                readonly statement: string;
                readonly stance: components["schemas"]["Stance"] | null;
                /** @enum {string} */
                readonly why: "corrected-version" | "translation-drift";
            }[];
        };
        readonly UtterancePage: {
            readonly rows: readonly components["schemas"]["UtteranceRow"][];
            /** @description `cursor` of the next page; null on the last */
            readonly next: string | null;
            readonly state: components["schemas"]["State"];
        };
        readonly ChangedUser: {
            readonly role?: components["schemas"]["RoleName"];
            readonly password?: string;
        };
        readonly Decided: {
            readonly decision: components["schemas"]["Decision"];
            /** @description Whether a row answers to it */
            readonly fits: boolean;
            readonly revision: string;
            readonly state: components["schemas"]["State"];
        };
        readonly RulingBody: {
            /** @enum {string} */
            readonly kind: "accept";
            /** @description An id: hex digits, derived from what it names */
            readonly statement: string;
            /** @default  */
            readonly why: string;
        } | {
            /** @enum {string} */
            readonly kind: "reject";
            /** @description An id: hex digits, derived from what it names */
            readonly statement: string;
            /** @default  */
            readonly why: string;
        } | {
            /** @enum {string} */
            readonly kind: "retract";
            /** @description An id: hex digits, derived from what it names */
            readonly statement: string;
            /** @default  */
            readonly why: string;
        } | {
            /** @enum {string} */
            readonly kind: "set-speaker";
            /** @description An id: hex digits, derived from what it names */
            readonly statement: string;
            /** @default  */
            readonly why: string;
            /** @description Empty: the text does not say who */
            readonly name: string;
            readonly actor: string | null;
        } | {
            /** @enum {string} */
            readonly kind: "edit-span";
            /** @description An id: hex digits, derived from what it names */
            readonly statement: string;
            /** @default  */
            readonly why: string;
            readonly content: readonly (readonly [
                number,
                number
            ])[];
        } | {
            /** @enum {string} */
            readonly kind: "merge";
            /** @description An id: hex digits, derived from what it names */
            readonly statement: string;
            /** @default  */
            readonly why: string;
            readonly with: readonly string[];
        } | {
            /** @enum {string} */
            readonly kind: "split";
            /** @description An id: hex digits, derived from what it names */
            readonly statement: string;
            /** @default  */
            readonly why: string;
            readonly into: readonly (readonly (readonly [
                number,
                number
            ])[])[];
        } | {
            /** @enum {string} */
            readonly kind: "together";
            /** @description An id: hex digits, derived from what it names */
            readonly statement: string;
            /** @default  */
            readonly why: string;
            readonly with: readonly string[];
        } | {
            /** @enum {string} */
            readonly kind: "apart";
            /** @description An id: hex digits, derived from what it names */
            readonly statement: string;
            /** @default  */
            readonly why: string;
            readonly from: readonly string[];
        } | {
            /** @enum {string} */
            readonly kind: "shift";
            /** @description An id: hex digits, derived from what it names */
            readonly statement: string;
            /** @default  */
            readonly why: string;
            readonly actor: string;
            readonly issue: string;
            readonly to: components["schemas"]["Stance"];
            readonly holds: boolean;
        } | {
            /** @enum {string} */
            readonly kind: "undo";
            /** @description An id: hex digits, derived from what it names */
            readonly decision: string;
            /** @default  */
            readonly why: string;
        };
        readonly ReadAnswer: {
            readonly documents: readonly {
                readonly name: string;
                readonly head: components["schemas"]["DocumentHead"];
                readonly text: components["schemas"]["Text"];
                readonly statements: readonly components["schemas"]["Statement"][];
                readonly doubts: readonly components["schemas"]["Doubt"][];
            }[];
            readonly problems: readonly {
                readonly name: string;
                readonly message: string;
            }[];
            readonly tookMs: number;
        };
        /** @description Either text or address */
        readonly ReadBody: {
            readonly text?: string;
            readonly address?: string;
            readonly outlet?: string;
            /** @description A day, ISO 8601 */
            readonly published?: string;
            readonly language?: string;
        };
        readonly NewSearch: {
            readonly name: string;
            readonly query: string;
        };
        readonly SignInBody: {
            readonly name: string;
            readonly password: string;
        };
        readonly Added: {
            readonly captures: number;
            readonly documents: number;
            readonly statements: number;
            /** @description The documents, also those that were there */
            readonly ids: readonly string[];
            readonly problems: readonly {
                readonly name: string;
                readonly message: string;
            }[];
            readonly revision: string;
        };
        readonly MadeToken: components["schemas"]["Token"] & {
            /** @description Shown this once */
            readonly token: string;
        };
        readonly NewToken: {
            readonly name: string;
            readonly role: components["schemas"]["RoleName"];
        };
        readonly NewUser: {
            readonly name: string;
            readonly role: components["schemas"]["RoleName"];
            readonly password: string;
        };
        readonly Visit: {
            /** @description The visit before this one */
            readonly before: {
                /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
                readonly at: string;
                readonly mark: string;
            } | null;
            /** @description Of what is there now */
            readonly mark: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly deleteSearch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignInBody"];
            };
        };
        readonly responses: {
            /** @description You, with a cookie */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Me"];
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The last admin stays */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangedUser"];
            };
        };
        readonly responses: {
            /** @description The user */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["User"];
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The last admin stays one */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getActor: {
        readonly parameters: {
            readonly query?: {
                /** @description Mark of a visit: what came in after it is `fresh` */
                readonly since?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The actor */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Actor"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getActors: {
        readonly parameters: {
            readonly query?: {
                /** @description Words of the name, in any script */
                readonly name?: string;
                readonly as?: "party" | "mediator" | "other" | "provisional";
                /** @description `next` of the page before */
                readonly cursor?: string;
                /** @description Rows on a page; default 50 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Most words first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActorPage"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getCaptureBytes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description An id: hex digits, derived from what it names */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description An attachment */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getComparison: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description An id: hex digits, derived from what it names */
                readonly id: string;
                /** @description An id: hex digits, derived from what it names */
                readonly other: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The earlier one first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getDecisions: {
        readonly parameters: {
            readonly query?: {
                /** @description An id: hex digits, derived from what it names */
                readonly document?: string;
                /** @description Of one row */
                readonly statement?: string;
                /** @description `next` of the page before */
                readonly cursor?: string;
                /** @description Rows on a page; default 50 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DecisionPage"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postDecision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RulingBody"];
            };
        };
        readonly responses: {
            /** @description What became of it */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description An id: hex digits, derived from what it names */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The document */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getDocuments: {
        readonly parameters: {
            readonly query?: {
                /** @description A query as in docs/search.md; none finds everything */
                readonly q?: string;
                /** @description `next` of the page before */
                readonly cursor?: string;
                /** @description Rows on a page; default 50 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DocumentPage"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getDossier: {
        readonly parameters: {
            readonly query?: {
                /** @description Mark of a visit: what came in after it is `fresh` */
                readonly since?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The matrix */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getFacets: {
        readonly parameters: {
            readonly query?: {
                /** @description A query as in docs/search.md; none finds everything */
                readonly q?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Counts */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Facets"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getFeed: {
        readonly parameters: {
            readonly query?: {
                /** @description A query as in docs/search.md; none finds everything */
                readonly q?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly format: "json" | "atom" | "rss";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description JSON Feed 1.1, Atom or RSS 2.0 */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/feed+json": {
                        readonly [key: string]: unknown;
                    };
                    readonly "application/atom+xml": string;
                    readonly "application/rss+xml": string;
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getIssue: {
        readonly parameters: {
            readonly query?: {
                /** @description Mark of a visit: what came in after it is `fresh` */
                readonly since?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The question */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Issue"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getIssues: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description In the order of the dossier */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Issues"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getMe: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description You */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getReview: {
        readonly parameters: {
            readonly query?: {
                readonly kind?: "statement" | "join" | "shift" | "unfit";
                /** @description `next` of the page before */
                readonly cursor?: string;
                /** @description Rows on a page; default 50 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Review"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSearches: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All of yours */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SavedSearches"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSearch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewSearch"];
            };
        };
        readonly responses: {
            /** @description The search */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SavedSearch"];
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getShifts: {
        readonly parameters: {
            readonly query?: {
                readonly issue?: string;
                readonly actor?: string;
                readonly is?: "held" | "waiting" | "refused";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Newest first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shifts"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSources: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Sources"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postSource: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReadBody"];
                readonly "multipart/form-data": {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly responses: {
            /** @description What was new */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Added"];
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getStatement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description An id: hex digits, derived from what it names */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The statement */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getStatementsJsonl: {
        readonly parameters: {
            readonly query?: {
                /** @description A query as in docs/search.md; none finds everything */
                readonly q?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Newest first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getTable: {
        readonly parameters: {
            readonly query?: {
                /** @description A query as in docs/search.md; none finds everything */
                readonly q?: string;
                readonly issue?: string;
                readonly actor?: string;
                /** @description A day, ISO 8601 */
                readonly from?: string;
                /** @description A day, ISO 8601 */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly table: "utterances" | "statements" | "matrix" | "timeline" | "shifts" | "issues" | "actors" | "outlets" | "feeds" | "decisions";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description UTF-8, one header line */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getTimeline: {
        readonly parameters: {
            readonly query?: {
                readonly issue?: string;
                readonly actor?: string;
                /** @description A day, ISO 8601 */
                readonly from?: string;
                /** @description A day, ISO 8601 */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Utterances by actor and day */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getTokens: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All of yours */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewToken"];
            };
        };
        readonly responses: {
            /** @description The token, shown this once */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MadeToken"];
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getUsers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Users"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewUser"];
            };
        };
        readonly responses: {
            /** @description The user */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["User"];
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is one of that name */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getUtterance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description An id: hex digits, derived from what it names */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The utterance */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Utterance"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getUtterances: {
        readonly parameters: {
            readonly query?: {
                /** @description A query as in docs/search.md; none finds everything */
                readonly q?: string;
                /** @description Mark of a visit: what came in after it is `fresh` */
                readonly since?: string;
                /** @description Only what came in after `since` */
                readonly fresh?: "yes";
                /** @description `next` of the page before */
                readonly cursor?: string;
                /** @description Rows on a page; default 50 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UtterancePage"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postRead: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReadBody"];
                readonly "multipart/form-data": {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly responses: {
            /** @description What it says */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReadAnswer"];
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postVisit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The visit before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Visit"];
                };
            };
            /** @description Sign in first */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            readonly 429: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
