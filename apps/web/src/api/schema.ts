// Made of the contract by scripts/api-types.mjs; never edited.
export interface paths {
    "/api/v1/searches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a saved search */
        delete: operations["deleteSearch"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
        post: operations["postSession"];
        /** Sign out */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token */
        delete: operations["deleteToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Let nobody of that name in any more; what they decided stays */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        /** Another role or password */
        patch: operations["patchUser"];
        trace?: never;
    };
    "/api/v1/actors/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One actor: roles, positions over time, latest words, who speaks for it */
        get: operations["getActor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who speaks; as you type */
        get: operations["getActors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/captures/{id}/bytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The archived bytes as they came, to be saved */
        get: operations["getCaptureBytes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/compared/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two texts stretch by stretch: versions of an article, or copies */
        get: operations["getComparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who decided what, when and why, newest first */
        get: operations["getDecisions"];
        put?: never;
        /** Decide: kept as a record, applied at once, replayed after every recoding */
        post: operations["postDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document with everything that was found in it */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents with a statement that a query finds, newest first */
        get: operations["getDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who stands where: actors and issues */
        get: operations["getDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A query as parts, and how its hits divide */
        get: operations["getFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feed.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest 50 utterances that a query finds, for feed readers */
        get: operations["getFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who stands where on one question, and the words that show it */
        get: operations["getIssue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The questions of the dossier */
        get: operations["getIssues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is asking */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a person, doubts first */
        get: operations["getReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your saved searches, with how much is new */
        get: operations["getSearches"];
        put?: never;
        /** Save a search, or note that a saved one was opened: what comes in from now on is new in it */
        post: operations["postSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes of position, and what looks like one */
        get: operations["getShifts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Feeds and their health, outlets and owners, what could not be read */
        get: operations["getSources"];
        put?: never;
        /** Add a text, an address or a file to the ledger */
        post: operations["postSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One statement, corrections in */
        get: operations["getStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements.jsonl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Statements with their full provenance, one JSON object a line, as `tutur export jsonl` writes them */
        get: operations["getStatementsJsonl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tables/{table}.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows behind a list or a chart, as CSV */
        get: operations["getTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said, when, by actor */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your tokens for programs */
        get: operations["getTokens"];
        put?: never;
        /** A new token, with your role or a lower one */
        post: operations["postToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may come in */
        get: operations["getUsers"];
        put?: never;
        /** Let somebody in */
        post: operations["postUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/utterances/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One utterance with its witnesses, wordings and origin tree; also by the id of one of its statements, or by the beginning of either */
        get: operations["getUtterance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/utterances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Utterances that a query finds, newest first */
        get: operations["getUtterances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another password of your own; whoever is signed in with the old one is signed out */
        post: operations["postPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rows of a text, an address or a file, stored nowhere; a file as multipart/form-data in the field "file" */
        post: operations["postRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that you are here; tells when you were before */
        post: operations["postVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Anchor: {
            start: number;
            end: number;
            /** @description The characters from start to end */
            text: string;
        };
        When: {
            /** @description A day, ISO 8601 */
            from: string;
            /** @description The last day; the first one again for a single day */
            to: string;
            /** @enum {string} */
            basis: "stated" | "relative" | "publication" | "metadata";
            /** @description The words that say so */
            anchor: components["schemas"]["Anchor"] | null;
        };
        /** @enum {string} */
        Stance: "supports" | "opposes" | "conditional" | "undeclared";
        ActorRef: {
            /** @description Key of the dossier or of the tables; null: a name alone is known */
            key: string | null;
            name: string;
            /** @description By language of the pages: what it is called there, where that is not `name` */
            called?: {
                [key: string]: string;
            };
        };
        /** @enum {string} */
        RoleName: "reader" | "analyst" | "admin";
        Window: {
            /** @description A day, ISO 8601 */
            from: string;
            /** @description A day, ISO 8601 */
            to: string;
        };
        Identity: {
            key: string;
            /** @enum {string} */
            type: "person" | "organisation" | "armed-group" | "state" | "territory" | "office";
            name: string;
            wikidata: string | null;
            /** @enum {string} */
            by: "name" | "place" | "office" | "last-holder";
            office: string | null;
        };
        Mention: {
            anchor: components["schemas"]["Anchor"];
            /** @enum {string} */
            form: "name" | "description" | "pronoun";
            name: string | null;
            role: string | null;
            identity: components["schemas"]["Identity"] | null;
            /** @description At least this share of what has this score is right */
            score: number;
        };
        Chain: {
            /** @description Nearest outlet first */
            hops: components["schemas"]["Hop"][];
            /** @enum {string} */
            basis: "stated" | "inherited";
            /** @enum {string} */
            origin: "firsthand" | "secondhand" | "anonymous" | "unclear";
            /** @description At least this share of what has this score is right */
            score: number;
        };
        Hop: {
            /** @description As printed */
            outlet: string;
            /** @description Of the dossier or the tables */
            key: string | null;
            /** @enum {string} */
            relation: "published" | "cites" | "translates" | "syndicates" | "interviewed" | "quotes-post";
            anchor: components["schemas"]["Anchor"] | null;
        };
        DocumentHead: {
            /** @description An id: hex digits, derived from what it names */
            id: string;
            /** @description An id: hex digits, derived from what it names */
            article: string;
            title: string | null;
            outlet: string | null;
            url: string | null;
            language: string;
            /** @description A day, ISO 8601 */
            published: string | null;
        };
        Speaker: components["schemas"]["ActorRef"] & {
            /** @description As the document gives it */
            role: string | null;
        };
        Standing: {
            /** @description Statements */
            witnesses: number;
            outlets: number;
            /** @description Independent origins */
            independent: number;
            /** @description Some do not say where they have the words from */
            atLeast: boolean;
            /** @description One an outlet of the ledger, origins first; `carried`: has it from an origin that is not in the ledger */
            dots: ("origin" | "repeat" | "carried" | "unknown" | "retracted")[];
        };
        UtteranceRow: {
            /** @description An id: hex digits, derived from what it names */
            id: string;
            /** @description Whose words are shown: of those found, the one that shows it best */
            statement: string;
            document: components["schemas"]["DocumentHead"];
            speaker: components["schemas"]["Speaker"] | null;
            saidAt: components["schemas"]["When"] | null;
            act: components["schemas"]["Act"];
            form: components["schemas"]["Form"];
            words: string;
            language: string;
            stances: components["schemas"]["StanceTaken"][];
            standing: components["schemas"]["Standing"];
            /** @description An id: hex digits, derived from what it names */
            denies: string | null;
            /** @description The party for which the speaker may speak on that day */
            speaksFor: components["schemas"]["ActorRef"] | null;
            chain: components["schemas"]["Chain"];
            /** @description Of the words alone */
            score: number;
            sureness: components["schemas"]["Sureness"];
            status: components["schemas"]["Status"];
            /** @description A doubt or a doubtful join waits for a person */
            doubtful: boolean;
            /** @description Came in after the mark that was asked about */
            fresh: boolean;
        };
        /** @enum {string} */
        Act: "say" | "assert" | "deny" | "accuse" | "demand" | "offer" | "promise" | "threaten" | "ask" | "agree" | "refuse" | "praise" | "hope" | "decline-comment";
        /** @enum {string} */
        Form: "direct" | "indirect" | "mixed";
        StanceTaken: {
            issue: string;
            /** @description null: cannot tell */
            stance: components["schemas"]["Stance"] | null;
            /** @enum {string|null} */
            reason: "no-words" | "mixed" | "hypothetical" | "asked" | "of-another" | "denial" | null;
            /** @description At least this share of what has this score is right */
            score: number;
        };
        Sureness: {
            /** @description The lower of that of the words and that of a named speaker */
            score: number;
            /** @description What should be looked at before the row is used */
            weak: ("speaker" | "words")[];
        };
        /** @enum {string} */
        Status: "open" | "accepted" | "rejected" | "retracted";
        Problem: {
            /** @description about:blank, or a path that names the kind of problem */
            type: string;
            title: string;
            status: number;
            /** @description What is wrong, where, and what to do */
            detail?: string;
            /** @description Of a query: what is wrong with it, for programs and other languages */
            code?: string;
            at?: {
                field: string;
                start?: number;
                end?: number;
            };
            /** @description Every field at fault */
            errors?: {
                field: string;
                detail: string;
            }[];
            /** @description Under which the log has more */
            reference?: string;
        };
        Actor: {
            actor: components["schemas"]["ActorRow"];
            wikidata: string | null;
            roles: components["schemas"]["Role"][];
            window: components["schemas"]["Window"] | null;
            positions: {
                issue: components["schemas"]["IssueHead"];
                cell: components["schemas"]["Cell"];
                /** @description Whose line it is */
                of: components["schemas"]["ActorRef"] | null;
                /** @description By its own words */
                own: {
                    /** @description An id: hex digits, derived from what it names */
                    utterance: string;
                    when: components["schemas"]["When"];
                    stance: components["schemas"]["Stance"];
                }[];
            }[];
            latest: components["schemas"]["UtteranceRow"][];
            /** @description Who (else) may speak for it, or for the party it speaks for */
            voices: {
                actor: components["schemas"]["ActorRef"];
                role: string | null;
                from: string | null;
                to: string | null;
                utterances: number;
            }[];
            /** @description The party of `voices` */
            of: components["schemas"]["ActorRef"] | null;
            query: string;
            state: components["schemas"]["State"];
        };
        ActorRow: components["schemas"]["ActorRef"] & {
            key?: string;
            /** @enum {string} */
            type: "person" | "organisation" | "armed-group" | "state" | "territory" | "office" | "unknown";
            /** @description Others that the dossier and the tables have */
            names: string[];
            role: string | null;
            speaksFor: components["schemas"]["ActorRef"] | null;
            utterances: number;
            documents: number;
            /** @description A day, ISO 8601 */
            first: string | null;
            /** @description A day, ISO 8601 */
            last: string | null;
            /** @enum {string} */
            as: "party" | "mediator" | "other";
            /** @description Neither in the dossier nor in the tables: joined by name, for people to look at */
            provisional: boolean;
        };
        Role: {
            office: string;
            of: components["schemas"]["ActorRef"] | null;
            /** @description A day, a month or a year */
            from: string | null;
            to: string | null;
            speaksFor: components["schemas"]["ActorRef"] | null;
            /** @enum {string} */
            by: "dossier" | "tables";
        };
        IssueHead: {
            key: string;
            /** @description Texts by language tag; under `und` one for all */
            question: {
                [key: string]: string;
            };
        };
        /** @description Of the actor itself, or of the party it speaks for */
        Cell: {
            issue: string;
            /** @description null: not heard */
            stance: components["schemas"]["Stance"] | null;
            /** @description A day, ISO 8601 */
            since: string | null;
            /** @description The stance before, if it shifted to this one */
            was: components["schemas"]["Stance"] | null;
            /** @description At least this share of what has this score is right */
            score: number;
            /** @description That take a stance here, by whoever may speak for the actor */
            utterances: number;
            /** @description Of the words that set the stance */
            standing: components["schemas"]["Standing"] | null;
            /** @description The utterances that set it */
            setBy: string[];
            strip: components["schemas"]["StanceStretch"][];
            /** @description What may be a shift and waits for a person */
            waiting: {
                stance: components["schemas"]["Stance"];
                /** @description A day, ISO 8601 */
                on: string;
                /** @enum {string} */
                reason: "hypothetical" | "not-entitled" | "former-official" | "corrected-version" | "translation-drift" | "denial" | "repeated-slogan" | "background" | "retracted" | "uncertain" | "decided";
            }[];
            /** @description Finds the words in the ledger */
            query: string;
            fresh: boolean;
        };
        StanceStretch: {
            stance: components["schemas"]["Stance"];
            /** @description A day, ISO 8601 */
            from: string;
            /** @description A day, ISO 8601 */
            until: string | null;
        };
        State: {
            /** @description Changes whenever the ledger does */
            revision: string;
            /** @description The coding whose rows these are */
            coding: string | null;
            /** @description Of Tutur */
            version: string;
            /** @description When it was made */
            at: string;
            /** @description The ledger has changed since; a newer answer is being made */
            stale: boolean;
        };
        ActorPage: {
            rows: components["schemas"]["ActorRow"][];
            /** @description `cursor` of the next page; null on the last */
            next: string | null;
            state: components["schemas"]["State"];
        };
        Comparison: {
            earlier: components["schemas"]["DocumentHead"];
            later: components["schemas"]["DocumentHead"];
            stretches: {
                /** @enum {string} */
                in: "both" | "earlier" | "later";
                earlier: components["schemas"]["Anchor"] | null;
                later: components["schemas"]["Anchor"] | null;
            }[];
            state: components["schemas"]["State"];
        };
        DecisionPage: {
            rows: components["schemas"]["Decision"][];
            /** @description `cursor` of the next page; null on the last */
            next: string | null;
            state: components["schemas"]["State"];
        };
        Decision: {
            /** @description An id: hex digits, derived from what it names */
            id: string;
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            at: string;
            who: string;
            why: string;
            /** @enum {string} */
            kind: "accept" | "reject" | "retract" | "set-speaker" | "edit-span" | "merge" | "split" | "together" | "apart" | "shift" | "undo";
            /** @description null: no coding reads it any more */
            document: components["schemas"]["DocumentHead"] | null;
            /** @description That answers to it now */
            statement: string | null;
            /** @description What it is about, as far as the document is there */
            words: string;
            /** @description Of set-speaker: whom */
            name: string | null;
            actor: components["schemas"]["ActorRef"] | null;
            /** @description Of shift */
            issue: string | null;
            to: components["schemas"]["Stance"] | null;
            holds: boolean | null;
            /** @description Statements or stretches besides */
            others: number;
            /** @description An id: hex digits, derived from what it names */
            undoes: string | null;
            /**
             * @description Of undo: what was taken back
             * @enum {string|null}
             */
            undoesKind: "accept" | "reject" | "retract" | "set-speaker" | "edit-span" | "merge" | "split" | "together" | "apart" | "shift" | "undo" | null;
            /** @description An id: hex digits, derived from what it names */
            undoneBy: string | null;
            fits: boolean;
        };
        Document: {
            head: components["schemas"]["DocumentHead"];
            text: components["schemas"]["Text"];
            /** @description In the order of the text */
            statements: components["schemas"]["Statement"][];
            doubts: components["schemas"]["Doubt"][];
            /** @description Oldest first, this one among them */
            versions: components["schemas"]["Version"][];
            captures: components["schemas"]["Capture"][];
            copies: {
                document: components["schemas"]["DocumentHead"];
                /** @description As the command says it: verbatim, edited, excerpt, version, translation */
                relation: string;
                /** @description The other one came first */
                earlier: boolean;
            }[];
            corrections: {
                kind: string;
                by: components["schemas"]["DocumentHead"];
                of: components["schemas"]["DocumentHead"];
            }[];
            /** @description Of its statements, each once */
            utterances: components["schemas"]["UtteranceRow"][];
            /** @description Of the whole report, where all its statements have one */
            chain: components["schemas"]["Chain"] | null;
            state: components["schemas"]["State"];
        };
        Text: {
            text: string;
            blocks: components["schemas"]["Block"][];
            labels: components["schemas"]["Label"][];
            language: string;
            outlet: string | null;
            url: string | null;
            published: components["schemas"]["When"] | null;
        };
        Block: {
            role: string;
            start: number;
            end: number;
        };
        Label: {
            /** @enum {string} */
            kind: "contributed" | "syndicated" | "machine-translated" | "press-release" | "opinion" | "correction" | "retraction";
            anchor: components["schemas"]["Anchor"] | null;
        };
        Statement: {
            /** @description An id: hex digits, derived from what it names */
            id: string;
            document: components["schemas"]["DocumentHead"];
            form: components["schemas"]["Form"];
            act: components["schemas"]["Act"];
            modality: ("negated" | "future" | "conditional" | "hypothetical")[];
            content: components["schemas"]["Anchor"][];
            /** @description The characters of the content, pieces joined by “ … ” */
            words: string;
            cue: components["schemas"]["Anchor"] | null;
            speaker: components["schemas"]["Mention"] | null;
            addressees: components["schemas"]["Mention"][];
            actors: {
                /** @enum {string} */
                role: "speaker" | "addressee" | "about";
                actor: string | null;
                name: string;
            }[];
            saidAt: components["schemas"]["When"] | null;
            chain: components["schemas"]["Chain"];
            madeBy: {
                version: string;
                rule: string;
                model: string | null;
                /** @description At least this share of what has this score is right */
                score: number;
            };
            sureness: components["schemas"]["Sureness"];
            status: components["schemas"]["Status"];
            /** @description Decisions of people that shaped it, oldest first */
            decisions: string[];
            doubts: components["schemas"]["Doubt"][];
            /** @description The utterance it reports; null while that is being told */
            utterance: string | null;
        };
        Doubt: {
            /** @enum {string} */
            code: "speaker-unresolved" | "speaker-unnamed" | "quote-unclosed" | "quote-unattributed" | "date-ambiguous" | "language-uncertain" | "language-unsupported" | "encoding-repaired" | "text-cut";
            anchor: components["schemas"]["Anchor"] | null;
            /** @description An id: hex digits, derived from what it names */
            statement: string | null;
            detail: string;
        };
        Version: components["schemas"]["DocumentHead"] & {
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            takenAt: string | null;
            /** @description 1: the oldest */
            number: number;
        };
        Capture: {
            /** @description An id: hex digits, derived from what it names */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "page" | "text" | "record" | "feed";
            address: string | null;
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            takenAt: string | null;
            status: number | null;
            mediaType: string | null;
            sha256: string;
            byteLength: number;
        };
        DocumentPage: {
            rows: components["schemas"]["DocumentRow"][];
            /** @description `cursor` of the next page; null on the last */
            next: string | null;
            state: components["schemas"]["State"];
        };
        DocumentRow: components["schemas"]["DocumentHead"] & {
            statements?: number;
        };
        Dossier: {
            /** @description Texts by language tag; under `und` one for all */
            title: {
                [key: string]: string;
            };
            facts: components["schemas"]["Facts"];
            window: components["schemas"]["Window"] | null;
            /** @description A day, ISO 8601 */
            asOf: string | null;
            issues: components["schemas"]["IssueHead"][];
            rows: components["schemas"]["MatrixRow"][];
            naming: {
                place: string;
                /** @description Texts by language tag; under `und` one for all */
                called: {
                    [key: string]: string;
                };
                insteadOf: string[];
                note: string | null;
            }[];
            state: components["schemas"]["State"];
        };
        Facts: {
            documents: number;
            outlets: number;
            utterances: number;
            statements: number;
            languages: string[];
            /** @description A day, ISO 8601 */
            from: string | null;
            /** @description A day, ISO 8601 */
            to: string | null;
        };
        MatrixRow: {
            actor: components["schemas"]["ActorRef"];
            /** @enum {string} */
            as: "party" | "mediator" | "other";
            /** @description One an issue, in their order */
            cells: components["schemas"]["Cell"][];
        };
        Facets: {
            /** @description As Tutur writes it */
            query: string;
            chips: components["schemas"]["Chip"][];
            statements: number;
            documents: number;
            /** @description null: too many to count */
            utterances: number | null;
            facets: {
                field: string;
                values: {
                    value: string;
                    label: string;
                    count: number;
                    active: boolean;
                    /** @description With this part added, or taken away when active */
                    query: string;
                }[];
            }[];
            state: components["schemas"]["State"];
        };
        Chip: {
            /** @description The part as typed */
            text: string;
            /** @description null: words */
            field: string | null;
            value: string;
            not: boolean;
            /** @description The query without this part */
            without: string;
        };
        Issue: {
            issue: components["schemas"]["IssueRow"];
            keywords: {
                [key: string]: string[];
            };
            exclude: {
                [key: string]: string[];
            };
            window: components["schemas"]["Window"] | null;
            positions: {
                actor: components["schemas"]["ActorRef"];
                /** @enum {string} */
                as: "party" | "mediator" | "other";
                cell: components["schemas"]["Cell"];
                /** @description The words that set it, newest first, at most 5 */
                evidence: components["schemas"]["UtteranceRow"][];
            }[];
            /** @description Persons, by their latest words, at most 200, those who spoke last; of whoever may speak for nobody too */
            voices: {
                actor: components["schemas"]["ActorRef"];
                stance: components["schemas"]["Stance"];
                /** @description A day, ISO 8601 */
                on: string | null;
                speaksFor: components["schemas"]["ActorRef"] | null;
                utterance: components["schemas"]["UtteranceRow"];
            }[];
            voicesInAll: number;
            /** @description The newest, at most 50 of each kind */
            shifts: components["schemas"]["Shift"][];
            shiftsInAll: number;
            state: components["schemas"]["State"];
        };
        IssueRow: components["schemas"]["IssueHead"] & {
            utterances: number;
            supports: number;
            opposes: number;
            conditional: number;
            undeclared: number;
            cannotTell: number;
            /** @description Actors with a stance */
            heard: number;
            /** @description A day, ISO 8601 */
            last: string | null;
            shifts: number;
            waiting: number;
        };
        Shift: {
            id: string;
            actor: components["schemas"]["ActorRef"];
            issue: string;
            was: components["schemas"]["Stance"] | null;
            to: components["schemas"]["Stance"];
            /** @description A day, ISO 8601 */
            on: string;
            /**
             * @description `waiting`: looks like one, is not counted, and nobody has decided
             * @enum {string}
             */
            is: "held" | "waiting" | "refused";
            /** @description Why it is not counted */
            reason: ("hypothetical" | "not-entitled" | "former-official" | "corrected-version" | "translation-drift" | "denial" | "repeated-slogan" | "background" | "retracted" | "uncertain" | "decided") | null;
            /** @description The reason in words */
            detail: string;
            /** @description By a person */
            decided: boolean;
            /**
             * @description What the rules would answer
             * @enum {string}
             */
            proposed: "yes" | "no";
            before: components["schemas"]["UtteranceRow"][];
            after: components["schemas"]["UtteranceRow"][];
            /** @description Of the words that carry it: what a decision is about */
            statement: string;
            /** @description At least this share of what has this score is right */
            score: number;
        };
        Issues: {
            rows: components["schemas"]["IssueRow"][];
            state: components["schemas"]["State"];
        };
        Me: {
            /** @description null: nobody has signed in */
            name: string | null;
            role: components["schemas"]["RoleName"] | null;
            /**
             * @description `open`: on this machine, without signing in
             * @enum {string}
             */
            by: "open" | "session" | "token" | "none";
            /** @description To send back as X-Tutur-CSRF with everything that changes something */
            csrf: string | null;
            ways: ("password" | "oidc")[];
            oidcName: string | null;
            /** @description They signed in with a password, and can change it */
            hasPassword: boolean;
        };
        Review: components["schemas"]["ReviewPage"] & {
            counts: {
                statement: number;
                join: number;
                shift: number;
                unfit: number;
            };
            decidedToday: number;
        };
        ReviewItem: {
            id: string;
            /** @description In a few words of the text, for the list */
            title: string;
            /**
             * @description Is this row right? Who said it, where do the words end, which day?
             * @enum {string}
             */
            kind: "statement";
            statement: components["schemas"]["Statement"];
            excerpt: components["schemas"]["Excerpt"];
            doubts: components["schemas"]["Doubt"][];
            candidates: components["schemas"]["Candidate"][];
            utterance: components["schemas"]["UtteranceRow"] | null;
        } | {
            id: string;
            /** @description In a few words of the text, for the list */
            title: string;
            /**
             * @description One utterance, or two?
             * @enum {string}
             */
            kind: "join";
            join: components["schemas"]["Join"];
            /** @description What stands now */
            joined: boolean;
            one: components["schemas"]["Statement"];
            other: components["schemas"]["Statement"];
        } | {
            id: string;
            /** @description In a few words of the text, for the list */
            title: string;
            /**
             * @description Has the position shifted?
             * @enum {string}
             */
            kind: "shift";
            shift: components["schemas"]["Shift"];
        } | {
            id: string;
            /** @description In a few words of the text, for the list */
            title: string;
            /**
             * @description A decision that no row answers to any more
             * @enum {string}
             */
            kind: "unfit";
            decision: components["schemas"]["Decision"];
        };
        Excerpt: {
            start: number;
            end: number;
            text: string;
        };
        Candidate: {
            actor: string | null;
            name: string;
            role: string | null;
            /**
             * @description Where it is from
             * @enum {string}
             */
            why: "found" | "named-here" | "same-role" | "dossier" | "before";
            /** @description At least this share of what has this score is right */
            score: number | null;
        };
        Join: {
            /** @description An id: hex digits, derived from what it names */
            one: string;
            /** @description An id: hex digits, derived from what it names */
            other: string;
            /** @enum {string} */
            reason: "lead" | "goes-on" | "found-twice" | "same-words" | "part" | "paraphrase" | "translation" | "copied" | "decided";
            /** @description At least this share of what has this score is right */
            score: number;
            doubtful: boolean;
        };
        ReviewPage: {
            rows: components["schemas"]["ReviewItem"][];
            /** @description `cursor` of the next page; null on the last */
            next: string | null;
            state: components["schemas"]["State"];
        };
        SavedSearches: {
            rows: components["schemas"]["SavedSearch"][];
        };
        SavedSearch: {
            id: string;
            name: string;
            query: string;
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            madeAt: string;
            /** @description Statements since it was last opened; null: not counted */
            fresh: number | null;
        };
        Shifts: {
            rows: components["schemas"]["Shift"][];
            /** @description `cursor` of the next page; null on the last */
            next: string | null;
            inAll: number;
            waiting: number;
            state: components["schemas"]["State"];
        };
        Sources: {
            feeds: components["schemas"]["FeedHealth"][];
            outlets: components["schemas"]["OutletRow"][];
            unread: {
                /** @description An id: hex digits, derived from what it names */
                capture: string;
                name: string;
                part: string;
                message: string;
            }[];
            codings: {
                id: string;
                made: string;
                /** @enum {string} */
                is: "building" | "current" | "old";
            }[];
            state: components["schemas"]["State"];
        };
        FeedHealth: {
            address: string;
            outlet: string | null;
            language: string | null;
            everyMinutes: number;
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            lastAsked: string | null;
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            lastSuccess: string | null;
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            next: string | null;
            /** @description In a row */
            failures: number;
            /** @description In words */
            trouble: string | null;
        };
        OutletRow: {
            key: string | null;
            /** @description null: of these documents nobody says who published them */
            name: string | null;
            kind: string | null;
            owner: string | null;
            country: string | null;
            languages: string[];
            domains: string[];
            documents: number;
            statements: number;
            /** @description Utterances that it got at the source */
            origins: number;
            /** @description A day, ISO 8601 */
            last: string | null;
            inDossier: boolean;
        };
        Timeline: {
            window: components["schemas"]["Window"] | null;
            lanes: {
                actor: components["schemas"]["ActorRef"];
                /** @enum {string} */
                as: "party" | "mediator" | "other";
                /** @description Empty when there are too many to draw; then see months */
                marks: components["schemas"]["Mark"][];
                months: {
                    /** @description 2025-03 */
                    month: string;
                    supports: number;
                    opposes: number;
                    conditional: number;
                    undeclared: number;
                    none: number;
                }[];
            }[];
            documents: {
                month: string;
                count: number;
            }[];
            /** @description Utterances without a day, not on the axis */
            undated: number;
            state: components["schemas"]["State"];
        };
        Mark: {
            /** @description An id: hex digits, derived from what it names */
            utterance: string;
            /** @description A day, ISO 8601 */
            from: string;
            /** @description A day, ISO 8601 */
            to: string;
            speaker: string | null;
            words: string;
            stances: {
                issue: string;
                /** @description null: cannot tell */
                stance: components["schemas"]["Stance"] | null;
            }[];
            /** @enum {string|null} */
            shift: "held" | "waiting" | null;
        };
        Tokens: {
            rows: components["schemas"]["Token"][];
        };
        Token: {
            id: string;
            name: string;
            user: string;
            role: components["schemas"]["RoleName"];
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            madeAt: string;
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            lastUsed: string | null;
        };
        Users: {
            rows: components["schemas"]["User"][];
        };
        User: {
            name: string;
            role: components["schemas"]["RoleName"];
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            madeAt: string;
            /** @enum {string} */
            by: "password" | "oidc";
            /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
            lastSeen: string | null;
        };
        Utterance: {
            row: components["schemas"]["UtteranceRow"];
            statements: components["schemas"]["Statement"][];
            tree: components["schemas"]["OriginTree"];
            wordings: components["schemas"]["Wording"][];
            joins: components["schemas"]["Join"][];
            /** @description Statements left apart that may belong here */
            doubtful: components["schemas"]["Join"][];
            stances: components["schemas"]["StanceRead"][];
            denies: components["schemas"]["UtteranceRow"] | null;
            deniedBy: components["schemas"]["UtteranceRow"][];
            state: components["schemas"]["State"];
        };
        OriginTree: {
            /** @description Parents before children, in the order they are drawn */
            nodes: components["schemas"]["TreeNode"][];
            /** @description Why the count is what it is, line by line, in English */
            explained: string[];
        };
        TreeNode: {
            key: string;
            /** @description From whom it has the words; null: from the speaker, or nobody knows */
            parent: string | null;
            /** @description 0: got it at the source; 1: repeated it; 2: repeated the repeat */
            hand: number;
            outlet: components["schemas"]["OutletRef"];
            /** @description null: its own report is not in the ledger */
            statement: string | null;
            /** @description Of an origin; null of a repeat */
            kind: ("reporter" | "release" | "public" | "carrier" | "unsourced") | null;
            counts: boolean;
            /** @enum {string} */
            rule: "cites" | "syndicates" | "copies" | "same-owner" | "own-interview" | "told-reporters" | "own-dateline" | "agency-own" | "unnamed-source" | "official-site" | "written-statement" | "public-post" | "carrier" | "background" | "unsourced" | "unsourced-alone" | "retracted";
            /** @description The rule in words */
            why: string;
            /**
             * @description Of a repeat
             * @enum {string|null}
             */
            how: "same-words" | "part" | "paraphrase" | "translation" | null;
            /** @description It says from whom it has the words */
            credited: boolean;
            owner: string | null;
            language: string | null;
            /** @description A day, ISO 8601 */
            published: string | null;
            retracted: boolean;
        };
        OutletRef: {
            key: string | null;
            name: string;
        };
        Wording: {
            statements: string[];
            outlets: components["schemas"]["OutletRef"][];
            language: string;
            hand: number;
            reference: boolean;
            /** @description In order */
            pieces: {
                text: string;
                /**
                 * @description `plain`: not compared
                 * @enum {string}
                 */
                is: "same" | "added" | "gone" | "plain";
            }[];
            /** @description What differs across languages, as far as it can be told */
            differs: ("act" | "form" | "negation" | "tense" | "condition" | "numbers" | "scope")[];
            cue: string | null;
            act: components["schemas"]["Act"];
            form: components["schemas"]["Form"];
            chain: components["schemas"]["Chain"];
        };
        StanceRead: components["schemas"]["StanceTaken"] & {
            /** @description In whose document the words stand */
            statement: string | null;
            touching: components["schemas"]["Anchor"][];
            telling: components["schemas"]["Anchor"][];
            conditions: components["schemas"]["Anchor"][];
            outvoted: {
                /** @description An id: hex digits, derived from what it names */
                statement: string;
                stance: components["schemas"]["Stance"] | null;
                /** @enum {string} */
                why: "corrected-version" | "translation-drift";
            }[];
        };
        UtterancePage: {
            rows: components["schemas"]["UtteranceRow"][];
            /** @description `cursor` of the next page; null on the last */
            next: string | null;
            state: components["schemas"]["State"];
        };
        ChangedUser: {
            role?: components["schemas"]["RoleName"];
            password?: string;
        };
        Decided: {
            decision: components["schemas"]["Decision"];
            /** @description Whether a row answers to it */
            fits: boolean;
            revision: string;
            state: components["schemas"]["State"];
        };
        RulingBody: {
            /** @enum {string} */
            kind: "accept";
            /** @description An id: hex digits, derived from what it names */
            statement: string;
            /** @default  */
            why: string;
        } | {
            /** @enum {string} */
            kind: "reject";
            /** @description An id: hex digits, derived from what it names */
            statement: string;
            /** @default  */
            why: string;
        } | {
            /** @enum {string} */
            kind: "retract";
            /** @description An id: hex digits, derived from what it names */
            statement: string;
            /** @default  */
            why: string;
        } | {
            /** @enum {string} */
            kind: "set-speaker";
            /** @description An id: hex digits, derived from what it names */
            statement: string;
            /** @default  */
            why: string;
            /** @description Empty: the text does not say who */
            name: string;
            actor: string | null;
        } | {
            /** @enum {string} */
            kind: "edit-span";
            /** @description An id: hex digits, derived from what it names */
            statement: string;
            /** @default  */
            why: string;
            content: [
                number,
                number
            ][];
        } | {
            /** @enum {string} */
            kind: "merge";
            /** @description An id: hex digits, derived from what it names */
            statement: string;
            /** @default  */
            why: string;
            with: string[];
        } | {
            /** @enum {string} */
            kind: "split";
            /** @description An id: hex digits, derived from what it names */
            statement: string;
            /** @default  */
            why: string;
            into: [
                number,
                number
            ][][];
        } | {
            /** @enum {string} */
            kind: "together";
            /** @description An id: hex digits, derived from what it names */
            statement: string;
            /** @default  */
            why: string;
            with: string[];
        } | {
            /** @enum {string} */
            kind: "apart";
            /** @description An id: hex digits, derived from what it names */
            statement: string;
            /** @default  */
            why: string;
            from: string[];
        } | {
            /** @enum {string} */
            kind: "shift";
            /** @description An id: hex digits, derived from what it names */
            statement: string;
            /** @default  */
            why: string;
            actor: string;
            issue: string;
            to: components["schemas"]["Stance"];
            holds: boolean;
        } | {
            /** @enum {string} */
            kind: "undo";
            /** @description An id: hex digits, derived from what it names */
            decision: string;
            /** @default  */
            why: string;
        };
        ChangedPassword: {
            old: string;
            new: string;
        };
        ReadAnswer: {
            documents: {
                name: string;
                head: components["schemas"]["DocumentHead"];
                text: components["schemas"]["Text"];
                statements: components["schemas"]["Statement"][];
                doubts: components["schemas"]["Doubt"][];
            }[];
            problems: {
                name: string;
                message: string;
            }[];
            tookMs: number;
        };
        /** @description Either text or address */
        ReadBody: {
            text?: string;
            address?: string;
            outlet?: string;
            /** @description A day, ISO 8601 */
            published?: string;
            language?: string;
        };
        NewSearch: {
            name: string;
            query: string;
        };
        SignInBody: {
            name: string;
            password: string;
        };
        Added: {
            captures: number;
            documents: number;
            statements: number;
            /** @description The documents, also those that were there */
            ids: string[];
            problems: {
                name: string;
                message: string;
            }[];
            revision: string;
        };
        MadeToken: components["schemas"]["Token"] & {
            /** @description Shown this once */
            token: string;
        };
        NewToken: {
            name: string;
            role: components["schemas"]["RoleName"];
        };
        NewUser: {
            name: string;
            role: components["schemas"]["RoleName"];
            password: string;
        };
        Visit: {
            /** @description The visit before this one */
            before: {
                /** @description A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z */
                at: string;
                mark: string;
            } | null;
            /** @description Of what is there now */
            mark: string;
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
    deleteSearch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            /** @description You, with a cookie */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is open to its own machine: nobody signs in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The last admin stays */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedUser"];
            };
        };
        responses: {
            /** @description The user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The last admin stays one */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getActor: {
        parameters: {
            query?: {
                /** @description Mark of a visit: what came in after it is `fresh` */
                since?: string;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The actor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Actor"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account of the ledger is still being made; Retry-After says how long to wait */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getActors: {
        parameters: {
            query?: {
                /** @description Words of the name, in any script */
                name?: string;
                as?: "party" | "mediator" | "other" | "provisional";
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Rows on a page; default 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Most words first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActorPage"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account of the ledger is still being made; Retry-After says how long to wait */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCaptureBytes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id: hex digits, derived from what it names */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An attachment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getComparison: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id: hex digits, derived from what it names */
                id: string;
                /** @description An id: hex digits, derived from what it names */
                other: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The earlier one first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDecisions: {
        parameters: {
            query?: {
                /** @description An id: hex digits, derived from what it names */
                document?: string;
                /** @description Of one row */
                statement?: string;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Rows on a page; default 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionPage"];
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDecision: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulingBody"];
            };
        };
        responses: {
            /** @description What became of it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id: hex digits, derived from what it names */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocuments: {
        parameters: {
            query?: {
                /** @description A query as in docs/search.md; none finds everything */
                q?: string;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Rows on a page; default 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account of the ledger is still being made; Retry-After says how long to wait */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDossier: {
        parameters: {
            query?: {
                /** @description Mark of a visit: what came in after it is `fresh` */
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The matrix */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account of the ledger is still being made; Retry-After says how long to wait */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFacets: {
        parameters: {
            query?: {
                /** @description A query as in docs/search.md; none finds everything */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Facets"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account of the ledger is still being made; Retry-After says how long to wait */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFeed: {
        parameters: {
            query?: {
                /** @description A query as in docs/search.md; none finds everything */
                q?: string;
            };
            header?: never;
            path: {
                format: "json" | "atom" | "rss";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON Feed 1.1, Atom or RSS 2.0 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": {
                        [key: string]: unknown;
                    };
                    "application/atom+xml": string;
                    "application/rss+xml": string;
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account of the ledger is still being made; Retry-After says how long to wait */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIssue: {
        parameters: {
            query?: {
                /** @description Mark of a visit: what came in after it is `fresh` */
                since?: string;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The question */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Issue"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account of the ledger is still being made; Retry-After says how long to wait */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIssues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of the dossier */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Issues"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account of the ledger is still being made; Retry-After says how long to wait */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReview: {
        parameters: {
            query?: {
                kind?: "statement" | "join" | "shift" | "unfit";
                /** @description All that waits about it, on one page */
                utterance?: string;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Rows on a page; default 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSearches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of yours */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearches"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSearch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSearch"];
            };
        };
        responses: {
            /** @description The search */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearch"];
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShifts: {
        parameters: {
            query?: {
                issue?: string;
                actor?: string;
                is?: "held" | "waiting" | "refused";
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Rows on a page; default 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shifts"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account of the ledger is still being made; Retry-After says how long to wait */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sources"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadBody"];
                "multipart/form-data": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description What was new */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Added"];
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The ledger was read by another version of Tutur */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id: hex digits, derived from what it names */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatementsJsonl: {
        parameters: {
            query?: {
                /** @description A query as in docs/search.md; none finds everything */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account of the ledger is still being made; Retry-After says how long to wait */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTable: {
        parameters: {
            query?: {
                /** @description A query as in docs/search.md; none finds everything */
                q?: string;
                issue?: string;
                actor?: string;
                /** @description A day, ISO 8601 */
                from?: string;
                /** @description A day, ISO 8601 */
                to?: string;
            };
            header?: never;
            path: {
                table: "utterances" | "statements" | "matrix" | "timeline" | "shifts" | "issues" | "actors" | "outlets" | "feeds" | "decisions";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description UTF-8, one header line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account of the ledger is still being made; Retry-After says how long to wait */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTimeline: {
        parameters: {
            query?: {
                issue?: string;
                actor?: string;
                /** @description A day, ISO 8601 */
                from?: string;
                /** @description A day, ISO 8601 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Utterances by actor and day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account of the ledger is still being made; Retry-After says how long to wait */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of yours */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewToken"];
            };
        };
        responses: {
            /** @description The token, shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeToken"];
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is open to its own machine: no token is needed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Users"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description The user */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is one of that name */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUtterance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id: hex digits, derived from what it names */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The utterance */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Utterance"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account of the ledger is still being made; Retry-After says how long to wait */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUtterances: {
        parameters: {
            query?: {
                /** @description A query as in docs/search.md; none finds everything */
                q?: string;
                /** @description Mark of a visit: what came in after it is `fresh` */
                since?: string;
                /** @description Only what came in after `since` */
                fresh?: "yes";
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Rows on a page; default 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UtterancePage"];
                };
            };
            /** @description Nothing has changed since (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account of the ledger is still being made; Retry-After says how long to wait */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedPassword"];
            };
        };
        responses: {
            /** @description You, with a new cookie */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You have no password here */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadBody"];
                "multipart/form-data": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description What it says */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadAnswer"];
                };
            };
            /** @description What was asked cannot be understood; says what and where */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postVisit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The visit before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visit"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow it, or the request does not come from a page of Tutur */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too much at once; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
