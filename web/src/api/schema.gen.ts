/** Made by web/generate-schema.ts from the routes of src/http. */
export interface paths {
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every account of this installation
         * @description Who: admin of the whole installation.
         */
        get: operations["accounts.list"];
        put?: never;
        /**
         * Make an account; one of this name stays as it is
         * @description Who: admin of the whole installation.
         */
        post: operations["accounts.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dials by filter, the newest first; orders other than time have ended dials alone
         * @description Who: specialist, operator, supervisor, manager, admin; keys with attempts:read.
         */
        get: operations["attempts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attempts/{attempt}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One dial: every state, every decision with its rule, money, transfers, recordings
         * @description Who: specialist, operator, supervisor, manager, admin; keys with attempts:read.
         */
        get: operations["attempts.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attempts/{attempt}/bill-line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a call costs what it costs: who answered, what was heard, the rates, the recording, its disputes
         * @description Who: specialist, supervisor, manager, admin; keys with reports:read.
         */
        get: operations["bill.line"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attempts/{attempt}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dispute a billed call; it is billed still until a supervisor or a manager answers
         * @description Who: specialist, supervisor, manager, admin.
         */
        post: operations["disputes.raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attempts/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many dials the filter has; above ten thousand only when asked exactly
         * @description Who: specialist, operator, supervisor, manager, admin; keys with attempts:read.
         */
        get: operations["attempts.count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attempts/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every dial of the filter as a file, the newest first
         * @description Who: specialist, supervisor, manager, admin; keys with attempts:read.
         */
        get: operations["attempts.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit log of this account, the newest line first
         * @description Who: admin, manager.
         */
        get: operations["audit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The lines of a filter as a file
         * @description Who: admin, manager.
         */
        get: operations["audit.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whose one-time link this is, and whether an account must be named with it
         * @description Who: everybody.
         */
        get: operations["auth.show-link"];
        put?: never;
        /**
         * Use a one-time link: choose a password and log in
         * @description Who: everybody.
         */
        post: operations["auth.link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in: a session of 12 hours in a cookie
         * @description Who: everybody.
         */
        post: operations["auth.login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the session
         * @description Who: everybody who is logged in.
         */
        post: operations["auth.logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the account pays for a period, checked against ledger and calls
         * @description Who: specialist, supervisor, manager, admin; keys with reports:read.
         */
        get: operations["bill.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calendars in force: holidays, days off that were moved, working weekends
         * @description Who: specialist, operator, supervisor, manager, admin.
         */
        get: operations["calendars.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{calendar}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One calendar
         * @description Who: specialist, operator, supervisor, manager, admin.
         */
        get: operations["calendars.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/caller-ids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Numbers that trunks, contracts and campaigns name, and what is missing of each
         * @description Who: specialist, supervisor, manager, admin.
         */
        get: operations["caller-ids.list"];
        /**
         * Write down the contract by which the account shows a number
         * @description Who: admin.
         */
        put: operations["caller-ids.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/caller-ids/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a contract out
         * @description Who: admin.
         */
        post: operations["caller-ids.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Campaigns with their figures, the newest first
         * @description Who: specialist, operator, supervisor, manager, admin; keys with campaigns:read.
         */
        get: operations["campaigns.list"];
        put?: never;
        /**
         * Start the campaign on a list, or go on with the one of this name and list; nobody is called twice for it
         * @description Who: specialist, admin; keys with campaigns:write.
         */
        post: operations["campaigns.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One campaign: figures, and the fields of its file
         * @description Who: specialist, operator, supervisor, manager, admin; keys with campaigns:read.
         */
        get: operations["campaigns.show"];
        /**
         * Change a campaign; a running one takes it up within seconds. Its name and account stay
         * @description Who: specialist, admin; keys with campaigns:write.
         */
        put: operations["campaigns.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign}/bill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a campaign costs, checked against ledger and calls
         * @description Who: specialist, supervisor, manager, admin; keys with reports:read.
         */
        get: operations["bill.show-campaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a campaign; it can be taken back for ten seconds
         * @description Who: specialist, supervisor, admin; keys with campaigns:write.
         */
        post: operations["campaigns.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The campaign file; it reads back as the same campaign
         * @description Who: specialist, operator, supervisor, manager, admin; keys with campaigns:read.
         */
        get: operations["campaigns.download-file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dial nobody any more; live calls go on
         * @description Who: specialist, supervisor, admin; keys with campaigns:write.
         */
        post: operations["campaigns.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign}/reports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The first rows of a report, at most 5000; the file has all
         * @description Who: specialist, supervisor, manager, admin; keys with reports:read.
         */
        get: operations["reports.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign}/reports/{report}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole report as a file
         * @description Who: specialist, supervisor, manager, admin; keys with reports:read.
         */
        get: operations["reports.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with a paused campaign
         * @description Who: specialist, supervisor, admin; keys with campaigns:write.
         */
        post: operations["campaigns.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a campaign that is ready
         * @description Who: specialist, supervisor, admin; keys with campaigns:write.
         */
        post: operations["campaigns.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign}/take-back-cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a cancellation back within ten seconds: the campaign is where it was
         * @description Who: specialist, supervisor, admin; keys with campaigns:write.
         */
        post: operations["campaigns.take-back-cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign}/waterfall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * From the rows of the list to the people dialled; the shares add up to 100 %
         * @description Who: specialist, operator, supervisor, manager, admin; keys with campaigns:read.
         */
        get: operations["campaigns.waterfall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a campaign file; changes nothing. A right one comes back as fields and as text
         * @description Who: specialist, admin; keys with campaigns:write.
         */
        post: operations["campaigns.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the campaign would come to on this list, without a call: finish time, contacts, cost, who is skipped and why
         * @description Who: specialist, admin; keys with campaigns:write.
         */
        post: operations["campaigns.forecast"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Collected of billed, what it cost, promises; this week when no days are given
         * @description Who: manager, admin; keys with reports:read.
         */
        get: operations["dashboard.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My state, my call, notes that wait, my day
         * @description Who: operator, supervisor, admin.
         */
        get: operations["desk.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Promises to call back: mine and those of nobody; missed ones stay
         * @description Who: operator, supervisor, admin.
         */
        get: operations["desk.callbacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/callbacks/{callback}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Nobody needs to be called back here any more
         * @description Who: operator, supervisor, admin.
         */
        delete: operations["desk.cancel-callback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/calls/{transfer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The card of a call: person, debts, promises, what was heard, limits
         * @description Who: operator, supervisor, admin.
         */
        get: operations["desk.card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/calls/{transfer}/control": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold with music, take back, send keys, call in a colleague or a number outside, hand on, hang up, or ring this page again
         * @description Who: operator, supervisor, admin.
         */
        post: operations["desk.control"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/calls/{transfer}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep the half-filled form of a call
         * @description Who: operator, supervisor, admin.
         */
        put: operations["desk.draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/calls/{transfer}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write what came of a talk, once: promise, reason, callback, stop; then ready or a break
         * @description Who: operator, supervisor, admin.
         */
        post: operations["desk.outcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * To whom a call can be handed on: colleagues at work, queues, and numbers outside
         * @description Who: operator, supervisor, admin.
         */
        get: operations["desk.colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My day: plan, calls, talk, promises, money and commission, whom I call back today
         * @description Who: operator, supervisor, admin.
         */
        get: operations["desk.day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/dial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call the person on the card: my page rings first, then the person is dialled through the same gate as the robot
         * @description Who: operator, supervisor, admin.
         */
        post: operations["desk.dial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The page is alive; after 20 s without it and without its telephone the operator is offline
         * @description Who: operator, supervisor, admin.
         */
        post: operations["desk.heartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/lawful/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether an operator may call this person at an instant, and when next
         * @description Who: operator, supervisor, admin.
         */
        get: operations["desk.lawful"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show me the next person to call: promises that are due, then the work lists
         * @description Who: operator, supervisor, admin.
         */
        post: operations["desk.next"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The card before the call, with what the law says of it; null: no card is chosen
         * @description Who: operator, supervisor, admin.
         */
        get: operations["desk.preview"];
        put?: never;
        /**
         * Show me the person of a promise to call back, or any person of the account
         * @description Who: operator, supervisor, admin.
         */
        post: operations["desk.look-at"];
        /**
         * Put the card away: somebody else may be shown the person
         * @description Who: operator, supervisor, admin.
         */
        delete: operations["desk.put-away"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/shift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin the shift, or take it over from another page; answers with the telephone of this page
         * @description Who: operator, supervisor, admin.
         */
        post: operations["desk.begin"];
        /**
         * End the shift: the telephone of the page can register no more
         * @description Who: operator, supervisor, admin.
         */
        delete: operations["desk.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Ready, or a break; with two calls unwritten "ready" becomes a break
         * @description Who: operator, supervisor, admin.
         */
        put: operations["desk.state"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Disputed lines of the bill by filter
         * @description Who: specialist, supervisor, manager, admin; keys with reports:read.
         */
        get: operations["disputes.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{dispute}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer the dispute of another for good: upheld, the line goes off the bill by a reversal in the ledger
         * @description Who: supervisor, manager, admin.
         */
        post: operations["disputes.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{dispute}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an own dispute back that nobody answered yet
         * @description Who: specialist, supervisor, manager, admin.
         */
        post: operations["disputes.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many disputes the filter has; above ten thousand only when asked exactly
         * @description Who: specialist, supervisor, manager, admin; keys with reports:read.
         */
        get: operations["disputes.count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every dispute of the filter as a file, the newest first
         * @description Who: specialist, supervisor, manager, admin; keys with reports:read.
         */
        get: operations["disputes.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/do-not-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All entries of this account as JSON, CSV or XLSX
         * @description Who: specialist, operator, supervisor, manager, admin; keys with do-not-call:read.
         */
        get: operations["do-not-call.list"];
        put?: never;
        /**
         * Put numbers on the list of this account, in any spelling
         * @description Who: specialist, operator, supervisor, admin; keys with do-not-call:write.
         */
        post: operations["do-not-call.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/do-not-call/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether a number may be called: since when not, and how that came
         * @description Who: specialist, operator, supervisor, manager, admin; keys with do-not-call:write.
         */
        post: operations["do-not-call.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/do-not-call/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entries of this account and of everywhere, the newest first
         * @description Who: specialist, operator, supervisor, manager, admin; keys with do-not-call:read.
         */
        get: operations["do-not-call.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/do-not-call/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Files that brought numbers which stand on the list still, the newest first
         * @description Who: specialist, admin.
         */
        get: operations["do-not-call.files"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/do-not-call/files/{stopFile}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take off the list what a file brought; numbers that stood there before it stay
         * @description Who: specialist, admin.
         */
        post: operations["do-not-call.take-back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/do-not-call/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put an uploaded file of numbers on the list: CSV or XLSX in any encoding and spelling
         * @description Who: specialist, admin.
         */
        post: operations["do-not-call.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/do-not-call/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take numbers off the list of this account; what the entries said stays in the audit log
         * @description Who: specialist, supervisor, admin; keys with do-not-call:write.
         */
        post: operations["do-not-call.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/doctor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every check of dozvon doctor, and what only a running product knows
         * @description Who: admin of the whole installation.
         */
        get: operations["board.doctor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every process of this machine, for whoever runs the installation
         * @description Who: admin of the whole installation.
         */
        get: operations["status.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{import}/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refused rows and warnings of an import as JSON, CSV or XLSX
         * @description Who: specialist, supervisor, manager, admin; keys with lists:read.
         */
        get: operations["lists.issues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Keys of this account, without the keys themselves
         * @description Who: admin.
         */
        get: operations["keys.list"];
        put?: never;
        /**
         * Make a key; it is shown in this answer and never again
         * @description Who: admin.
         */
        post: operations["keys.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a key back, at once
         * @description Who: admin.
         */
        delete: operations["keys.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists of this account with their imports, the newest first
         * @description Who: specialist, supervisor, manager, admin; keys with lists:read.
         */
        get: operations["lists.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One list with its imports; its people: GET /api/people?list=
         * @description Who: specialist, supervisor, manager, admin; keys with lists:read.
         */
        get: operations["lists.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/{list}/listeners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People to hear a message for: the first, the longest and the shortest name, the largest sum
         * @description Who: specialist, admin.
         */
        get: operations["messages.listeners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/{list}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back the newest import, or the whole list; refused once somebody was dialled from it
         * @description Who: specialist, admin; keys with lists:write.
         */
        post: operations["lists.take-back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events. "snapshot": {topic, at, data}, whole, at most four a second each; "clock": {at}, every second
         * @description Who: everybody who is logged in.
         */
        get: operations["live.stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mapping-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Saved column mappings, the newest first
         * @description Who: specialist, admin.
         */
        get: operations["templates.list"];
        /**
         * Save a column mapping under a name
         * @description Who: specialist, admin.
         */
        put: operations["templates.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mapping-templates/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget a saved column mapping
         * @description Who: specialist, admin.
         */
        delete: operations["templates.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is logged in, the account of the session, and the accounts to choose from
         * @description Who: everybody who is logged in.
         */
        get: operations["me.show"];
        /**
         * The language of my screens, wherever I log in, and the account that this session works in from now on
         * @description Who: everybody who is logged in.
         */
        put: operations["me.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The columns that I chose, list by list
         * @description Who: everybody who is logged in.
         */
        get: operations["me.columns"];
        /**
         * Show these columns of a list; none: the usual ones again
         * @description Who: everybody who is logged in.
         */
        put: operations["me.choose-columns"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change my password; every session of mine ends
         * @description Who: everybody who is logged in.
         */
        post: operations["me.change-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in with codes of this secret from now on; the code proves that the app has it
         * @description Who: everybody who is logged in.
         */
        post: operations["me.set-totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/totp/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in without codes again
         * @description Who: everybody who is logged in.
         */
        post: operations["me.remove-totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/totp/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A secret for my authenticator app, with its picture; it binds nothing yet
         * @description Who: everybody who is logged in.
         */
        post: operations["me.offer-totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/tour": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The first steps of my role in this account, each ticked by what really happened since I began
         * @description Who: specialist, operator, supervisor, manager, admin.
         */
        get: operations["me.tour"];
        /**
         * Show my first steps, leave them for later, or begin again from the first
         * @description Who: specialist, operator, supervisor, manager, admin.
         */
        put: operations["me.set-tour"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/tour/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A step that leaves no trace elsewhere is done: the message was heard, the forecast was made
         * @description Who: specialist, operator, supervisor, manager, admin.
         */
        post: operations["me.mark-tour"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/sound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same as a telephone carries it: WAV, 8 kHz
         * @description Who: specialist, admin.
         */
        post: operations["messages.sound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exactly what one person of the list will hear, in words
         * @description Who: specialist, admin.
         */
        post: operations["messages.words"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outside-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Numbers outside with which operators may connect a person, and whether any other may be dialled
         * @description Who: supervisor, manager, admin.
         */
        get: operations["outside.list"];
        /**
         * Put a number on the list, or give it another name
         * @description Who: admin.
         */
        put: operations["outside.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outside-numbers/any": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let operators dial numbers that are not on the list, except people of your lists and do-not-call
         * @description Who: admin.
         */
        put: operations["outside.allow-any"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outside-numbers/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a number off the list; a call that is on goes on
         * @description Who: admin.
         */
        post: operations["outside.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payments by filter; those that fit nobody or several people are to be looked at
         * @description Who: specialist, supervisor, manager, admin; keys with payments:read.
         */
        get: operations["payments.list"];
        put?: never;
        /**
         * Payments of debtors, up to 1,000 at once: debts fall, the oldest first; what is settled is dialled about no more
         * @description Who: specialist, admin; keys with payments:write.
         */
        post: operations["payments.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/{payment}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who a payment may be from: people who fit its reference, or who are found by what is typed
         * @description Who: specialist, manager, admin.
         */
        get: operations["payments.candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/{payment}/ignore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say with a reason that a payment is none of ours
         * @description Who: specialist, manager, admin.
         */
        post: operations["payments.ignore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/{payment}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whose a payment is: debts fall, the chosen one first; webhooks tell as for one that fits by itself
         * @description Who: specialist, manager, admin.
         */
        post: operations["payments.match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/{payment}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what was decided by hand: debts are owed again as before
         * @description Who: specialist, manager, admin.
         */
        post: operations["payments.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many payments the filter has; above ten thousand only when asked exactly
         * @description Who: specialist, supervisor, manager, admin; keys with payments:read.
         */
        get: operations["payments.count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every payment of the filter as a file, the newest told first
         * @description Who: specialist, supervisor, manager, admin; keys with payments:read.
         */
        get: operations["payments.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People by number (any spelling, or a part), account number, or words of the name; of one list or of all
         * @description Who: specialist, operator, supervisor, manager, admin; keys with people:read.
         */
        get: operations["people.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything about one person: debts, every decision with its rule, every dial with its states and money
         * @description Who: specialist, operator, supervisor, manager, admin; keys with people:read.
         */
        get: operations["people.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the person out of the record; facts of dials and money stay without them. It cannot be taken back
         * @description Who: admin.
         */
        post: operations["people.erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the record has about the person, as JSON, for the person
         * @description Who: specialist, supervisor, admin.
         */
        get: operations["people.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much of every cap of the law is spent, and when a robot may call next
         * @description Who: specialist, operator, supervisor, manager, admin; keys with people:read.
         */
        get: operations["people.limits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend the service of a person, or resume it: the billing is told by webhook; who owes nothing any more has it again
         * @description Who: specialist, supervisor, admin; keys with people:write.
         */
        post: operations["people.set-service"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person}/stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a stop on the person, or lift it; calls that are planned already obey it
         * @description Who: specialist, operator, supervisor, admin; keys with people:write.
         */
        post: operations["people.set-stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many people the filter has; above ten thousand only when asked exactly
         * @description Who: specialist, operator, supervisor, manager, admin; keys with people:read.
         */
        get: operations["people.count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every person of the filter as a file
         * @description Who: specialist, supervisor, manager, admin; keys with people:read.
         */
        get: operations["people.export-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All policies with version, review date and number of doubtful points
         * @description Who: specialist, operator, supervisor, manager, admin; keys with policies:read.
         */
        get: operations["policies.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policies/{policy}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rules of a policy, what they rest on, what is doubtful: as a page of text and as its document
         * @description Who: specialist, operator, supervisor, manager, admin; keys with policies:read.
         */
        get: operations["policies.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policies/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * May this person be contacted then? The question is that of "dozvon policy check"
         * @description Who: specialist, operator, supervisor, manager, admin; keys with policies:write.
         */
        post: operations["policies.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which documents of this installation were added and removed, when and by whom
         * @description Who: specialist, operator, supervisor, manager, admin.
         */
        get: operations["policy-documents.list"];
        put?: never;
        /**
         * Put a document in force at once, in every process
         * @description Who: admin of the whole installation.
         */
        post: operations["policy-documents.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy-documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take the documents of a name out of force; what comes with the programme is in force again
         * @description Who: admin of the whole installation.
         */
        delete: operations["policy-documents.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy-documents/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a document and show what it changes; nothing is stored
         * @description Who: admin of the whole installation.
         */
        post: operations["policy-documents.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the last audit of everything found; it runs once a day
         * @description Who: admin of the whole installation.
         */
        get: operations["promises.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Audit everything since the last time, now
         * @description Who: admin of the whole installation.
         */
        post: operations["promises.audit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prompts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recordings that a message may name: the own ones first
         * @description Who: specialist, admin.
         */
        get: operations["prompts.list"];
        put?: never;
        /**
         * Save a recording as the part "file" (WAV, MP3, OGG, M4A, WebM up to 20 MB and 3 minutes), the fields before it: title, language, words, source, replace. Silence at its ends goes, loudness becomes −19 LUFS; the file as it came is kept
         * @description Who: specialist, admin.
         */
        post: operations["prompts.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prompts/{prompt}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an own recording out of use; refused while a campaign that is not over plays it
         * @description Who: specialist, admin.
         */
        delete: operations["prompts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prompts/{prompt}/sound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An own recording as a telephone carries it: WAV, 8 kHz
         * @description Who: specialist, admin.
         */
        get: operations["prompts.sound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What stands in the queues of Redis, and what waits in the record
         * @description Who: admin of the whole installation.
         */
        get: operations["board.queues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues/{queue}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer the failed jobs of a queue again
         * @description Who: admin of the whole installation.
         */
        post: operations["board.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rate-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rate cards of this account, the newest first, each with what 15 and 61 seconds come to
         * @description Who: specialist, supervisor, manager, admin.
         */
        get: operations["rate-cards.list"];
        put?: never;
        /**
         * Add a version; nothing changes the ones before
         * @description Who: admin.
         */
        post: operations["rate-cards.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rate-cards/examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What 15 and 61 seconds would come to; nothing is stored
         * @description Who: admin.
         */
        post: operations["rate-cards.examples"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recordings of talks by filter, the newest first; sample=week: five by chance of each operator in seven days
         * @description Who: supervisor, manager, admin.
         */
        get: operations["recordings.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{recording}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One recording: the talk, comments at their second, the score, who heard it and why
         * @description Who: supervisor, manager, admin.
         */
        get: operations["recordings.show"];
        put?: never;
        post?: never;
        /**
         * Delete the sound of a recording for a reason; what is known of the talk stays. Refused under a hold
         * @description Who: admin.
         */
        delete: operations["recordings.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{recording}/audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sound of a recording, whole or by Range; says why it is heard, which goes into the audit log
         * @description Who: supervisor, manager, admin.
         */
        get: operations["recordings.play"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{recording}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A word at a second of the recording
         * @description Who: supervisor, admin.
         */
        post: operations["recordings.comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{recording}/comments/{comment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a word back
         * @description Who: supervisor, admin.
         */
        delete: operations["recordings.uncomment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{recording}/peaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The picture of a recording: the loudest of each stretch, 0 to 100, one line a side; made once and kept
         * @description Who: supervisor, manager, admin.
         */
        get: operations["recordings.peaks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{recording}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Score the talk by a card: a digit for each of its lines; the newest score counts
         * @description Who: supervisor, admin.
         */
        put: operations["recordings.score"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Operators and queues that recordings may be looked for by
         * @description Who: supervisor, manager, admin.
         */
        get: operations["recordings.people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-mails/{mail}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a daily mail of mine
         * @description Who: specialist, supervisor, manager, admin.
         */
        delete: operations["report-mails.cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My saved views and those that others share
         * @description Who: specialist, supervisor, manager, admin.
         */
        get: operations["report-views.list"];
        put?: never;
        /**
         * Give the address of a report a name
         * @description Who: specialist, supervisor, manager, admin.
         */
        post: operations["report-views.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-views/{view}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a view of my own; its mails end
         * @description Who: specialist, supervisor, manager, admin.
         */
        delete: operations["report-views.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-views/{view}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail the view every day at this time of the account’s zone; it speaks of as many days as the view, ending yesterday
         * @description Who: specialist, supervisor, manager, admin.
         */
        post: operations["report-mails.order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every report with its columns
         * @description Who: specialist, supervisor, manager, admin; keys with reports:read.
         */
        get: operations["reports.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The first rows of a report over all campaigns of the account, at most 5000
         * @description Who: specialist, supervisor, manager, admin; keys with reports:read.
         */
        get: operations["reports.read-account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{report}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole report over all campaigns of the account as a file
         * @description Who: specialist, supervisor, manager, admin; keys with reports:read.
         */
        get: operations["reports.export-account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long each artefact of this account is kept, by which source, the last run, and the holds in force
         * @description Who: admin.
         */
        get: operations["retention.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep everything of the account, a campaign or a person, whatever its age
         * @description Who: admin.
         */
        post: operations["retention.hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/holds/{hold}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Lift a hold: what it kept goes with the next run
         * @description Who: admin.
         */
        delete: operations["retention.release"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the next run would delete in this account; nothing goes
         * @description Who: admin.
         */
        post: operations["retention.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete now what is over its time in this account; the scheduler does it once a day
         * @description Who: admin.
         */
        post: operations["retention.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/samples/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A list to try with, as lists really come; its people live in the simulated network, so only there
         * @description Who: specialist, admin.
         */
        get: operations["uploads.sample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/score-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Templates by which talks are scored
         * @description Who: supervisor, admin.
         */
        get: operations["score-cards.list"];
        /**
         * Make a template, or change the one of this name; scores that were given stay as they were
         * @description Who: supervisor, admin.
         */
        put: operations["score-cards.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/score-cards/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a template
         * @description Who: supervisor, admin.
         */
        delete: operations["score-cards.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether anything can be dialled: nodes, trunks, lines in use, the emergency stop
         * @description Who: specialist, operator, supervisor, manager, admin; keys with trunks:read.
         */
        get: operations["status.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all dialling of the installation at once, or let it go on; live calls go on to their end
         * @description Who: admin of the whole installation.
         */
        post: operations["status.stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/test-calls/{campaign}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a test call is: written down, reserved, INVITE sent, ringing, answered, heard
         * @description Who: admin.
         */
        get: operations["trunks.show-test-call"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trunks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lines in use, rate, registration and health of every trunk
         * @description Who: specialist, supervisor, manager, admin; keys with trunks:read.
         */
        get: operations["trunks.list"];
        put?: never;
        /**
         * Enter a trunk; the fields are those of the configuration file
         * @description Who: admin of the whole installation.
         */
        post: operations["trunks.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trunks/{trunk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One trunk
         * @description Who: specialist, supervisor, manager, admin; keys with trunks:read.
         */
        get: operations["trunks.show"];
        /**
         * Give an entered trunk other settings; without a password it keeps its own while the user name stays
         * @description Who: admin of the whole installation.
         */
        put: operations["trunks.change"];
        post?: never;
        /**
         * Take an entered trunk out, unless a campaign or a call needs it
         * @description Who: admin of the whole installation.
         */
        delete: operations["trunks.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trunks/{trunk}/entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was entered of a trunk, as the file would have it; never its password
         * @description Who: admin of the whole installation.
         */
        get: operations["trunks.show-entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trunks/{trunk}/test-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call your own phone through this trunk: decided, dialled and recorded as every call is
         * @description Who: admin.
         */
        post: operations["trunks.test-call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trunks/check-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the configuration file as the next start will, and say what is wrong in it; changes nothing
         * @description Who: admin of the whole installation.
         */
        post: operations["trunks.check-file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a list (CSV, XLSX) as the part "file"; nothing is loaded yet
         * @description Who: specialist, admin; keys with lists:write.
         */
        post: operations["uploads.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{upload}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the whole file and say what would be loaded and refused; nothing is stored
         * @description Who: specialist, admin; keys with lists:write.
         */
        post: operations["uploads.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{upload}/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Load the file into a list, all or nothing; progress comes on the live topic "imports"
         * @description Who: specialist, admin; keys with lists:write.
         */
        post: operations["uploads.load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{upload}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How the file is written and what its columns seem to mean
         * @description Who: specialist, admin; keys with lists:write.
         */
        post: operations["uploads.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{upload}/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The rows that would be refused, whole, with the reason: a CSV to mend and load again
         * @description Who: specialist, admin.
         */
        post: operations["uploads.refused"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Users of this account
         * @description Who: admin.
         */
        get: operations["users.list"];
        put?: never;
        /**
         * Add a user to this account; the one-time link is shown once
         * @description Who: admin.
         */
        post: operations["users.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * The user logs in no more; sessions end at once
         * @description Who: admin.
         */
        delete: operations["users.remove"];
        options?: never;
        head?: never;
        /**
         * Change the name or the role of a user
         * @description Who: admin.
         */
        patch: operations["users.change"];
        trace?: never;
    };
    "/api/users/{user}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a user: sessions end at once and no log-in succeeds. Or open it again
         * @description Who: admin.
         */
        post: operations["users.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Plan an operator's day at the desk of this account: how many calls; 0 is no plan
         * @description Who: admin.
         */
        put: operations["users.plan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A one-time link for a new password; codes of an authenticator app are needed no more
         * @description Who: admin.
         */
        post: operations["users.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End every session of a user; the password stays
         * @description Who: admin.
         */
        delete: operations["users.end-sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user}/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Log in without codes again, such as after a lost telephone
         * @description Who: admin.
         */
        delete: operations["users.remove-totp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Operators and queues at this moment
         * @description Who: supervisor, admin.
         */
        get: operations["wall.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wall/calls/{transfer}/ear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Listen to a talk, whisper to its operator, or speak to both; rings the telephone of my page
         * @description Who: supervisor, admin.
         */
        put: operations["wall.listen"];
        post?: never;
        /**
         * Stop listening
         * @description Who: supervisor, admin.
         */
        delete: operations["wall.leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wall/calls/{transfer}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark this moment of a live talk: a comment of its recording
         * @description Who: supervisor, admin.
         */
        post: operations["wall.mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wall/operators/{operator}/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Which queues ring at an operator from now on; none: every one
         * @description Who: supervisor, admin.
         */
        put: operations["wall.move"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-deliveries/{delivery}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again under its own id
         * @description Who: admin; keys with webhooks:write.
         */
        post: operations["webhooks.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Addresses that are told what happens
         * @description Who: admin; keys with webhooks:read.
         */
        get: operations["webhooks.list"];
        put?: never;
        /**
         * Tell an address; the secret that signs deliveries is shown in this answer and never again
         * @description Who: admin; keys with webhooks:write.
         */
        post: operations["webhooks.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{webhook}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Tell this address nothing any more
         * @description Who: admin; keys with webhooks:write.
         */
        delete: operations["webhooks.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{webhook}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent there, and what came of it, the newest first
         * @description Who: admin; keys with webhooks:read.
         */
        get: operations["webhooks.log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{webhook}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event
         * @description Who: admin; keys with webhooks:write.
         */
        post: operations["webhooks.ping"];
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
        Attempt: {
            answeredAt: string | null;
            campaign: {
                id: string;
                name: string;
            } | null;
            contact: boolean;
            /** @description Decimal */
            cost: string;
            currency: string;
            dialedAt: string | null;
            disposition: components["schemas"]["Disposition"] | null;
            endedAt: string | null;
            heardMs: number;
            id: string;
            keys: string;
            kind: string;
            messageMs: number | null;
            person: {
                debtor: string | null;
                id: string;
                name: string | null;
            };
            phone: string;
            /** @description Decimal */
            price: string;
            recordings: string[];
            /** Format: date-time */
            reservedAt: string;
            /** @enum {string} */
            state: "reserved" | "dialing" | "ringing" | "answered" | "ended" | "refused" | "released" | "lost" | "unknown";
            trunk: string;
        };
        AttemptInput: {
            answeredAt: unknown | null;
            campaign: {
                id: string;
                name: string;
            } | null;
            contact: boolean;
            /** @description Decimal */
            cost: string;
            currency: string;
            dialedAt: unknown | null;
            disposition: components["schemas"]["DispositionInput"] | null;
            endedAt: unknown | null;
            heardMs: number;
            id: string;
            keys: string;
            kind: string;
            messageMs: number | null;
            person: {
                debtor: string | null;
                id: string;
                name: string | null;
            };
            phone: string;
            /** @description Decimal */
            price: string;
            recordings: string[];
            reservedAt: unknown;
            /** @enum {string} */
            state: "reserved" | "dialing" | "ringing" | "answered" | "ended" | "refused" | "released" | "lost" | "unknown";
            trunk: string;
        };
        Board: {
            queues: {
                active: number;
                delayed: number;
                failed: number;
                readonly failures: {
                    id: string;
                    why: string;
                }[];
                /** @description Who stands first */
                first: {
                    account: string;
                    campaign: string;
                    /** @description Of the person; empty where none is known */
                    name: string;
                    person: string | null;
                }[];
                name: string;
                waiting: number;
            }[];
            record: {
                callbacks: number;
                /** @description People whose dial is due; 10001 means more than 10000 */
                due: number;
                forgotten: number;
                later: number;
                nextAt: string | null;
                open: number;
                scheduledAt: string | null;
                webhooksDead: number;
                webhooksWaiting: number;
            };
            /** @description Whether Redis answers */
            redis: boolean;
        };
        BoardInput: {
            queues: {
                active: number;
                delayed: number;
                failed: number;
                readonly failures: {
                    id: string;
                    why: string;
                }[];
                /** @description Who stands first */
                first: {
                    account: string;
                    campaign: string;
                    /** @description Of the person; empty where none is known */
                    name: string;
                    person: string | null;
                }[];
                name: string;
                waiting: number;
            }[];
            record: {
                callbacks: number;
                /** @description People whose dial is due; 10001 means more than 10000 */
                due: number;
                forgotten: number;
                later: number;
                nextAt: unknown | null;
                open: number;
                scheduledAt: unknown | null;
                webhooksDead: number;
                webhooksWaiting: number;
            };
            /** @description Whether Redis answers */
            redis: boolean;
        };
        Calendar: {
            covers: {
                from: number;
                to: number;
            };
            readonly days: {
                date: string;
                name: string;
                provisional?: string;
            }[];
            id: string;
            reviewedOn: string;
            source: string;
            title: string;
            readonly workingDays: {
                date: string;
                name: string;
                provisional?: string;
            }[];
            readonly yearly: {
                date: string;
                from?: number;
                name: string;
            }[];
        };
        CalendarInput: {
            covers: {
                from: number;
                to: number;
            };
            readonly days: {
                date: string;
                name: string;
                provisional?: string;
            }[];
            id: string;
            reviewedOn: string;
            source: string;
            title: string;
            readonly workingDays: {
                date: string;
                name: string;
                provisional?: string;
            }[];
            readonly yearly: {
                date: string;
                from?: number;
                name: string;
            }[];
        };
        CallCard: {
            readonly attempts: {
                at: string;
                channel: string;
                disposition: string | null;
                heardMs: number;
            }[];
            campaign: string | null;
            creditor: string | null;
            readonly debts: {
                amount: number | null;
                contract: string | null;
                currency: string;
                due: string | null;
                overdueDays: number | null;
                service: string | null;
            }[];
            draft: {
                [key: string]: unknown;
            } | null;
            heardMs: number | null;
            id: string;
            inbound: boolean;
            keys: string;
            messageMs: number | null;
            /** @description Whether the law allows another call now, and when next */
            nextLawful: {
                allowed: boolean;
                at: string | null;
                reason: string;
                zone: string;
            } | null;
            outcome: ("promised" | "callback-asked" | "refused" | "dispute" | "wrong-person" | "opted-out" | "says-paid" | "cut-off") | null;
            person: {
                id: string;
                key: string;
                name: string | null;
                region: string | null;
                readonly stops: string[];
                vars: {
                    [key: string]: string;
                };
                zone: string | null;
            } | null;
            phone: string | null;
            /** @description Where the person pays nearest */
            place: string | null;
            readonly promises: {
                amount: number | null;
                due: string | null;
                madeAt: string;
                /** @enum {string} */
                state: "kept" | "broken" | "waiting";
            }[];
            queue: string;
            /** @description Of the campaign's file, the first step begins; null: the house's */
            script: {
                readonly answers: {
                    /** @enum {string} */
                    outcome?: "promised" | "callback-asked" | "refused" | "dispute" | "wrong-person" | "opted-out" | "says-paid" | "cut-off";
                    /** @enum {string} */
                    reason?: "no-money" | "waits-for-income" | "forgot" | "no-bill" | "sum-disagreed" | "service-poor" | "paid-already" | "not-mine" | "hard-to-pay" | "will-not" | "other";
                    to?: string;
                    word: string;
                }[];
                say: string;
                step: string;
            }[] | null;
            state: string;
            readonly talks: {
                at: string;
                note: string;
                operator: string;
                outcome: string;
                reason: string | null;
            }[];
        };
        CallCardInput: {
            readonly attempts: {
                at: string;
                channel: string;
                disposition: string | null;
                heardMs: number;
            }[];
            campaign: string | null;
            creditor: string | null;
            readonly debts: {
                amount: number | null;
                contract: string | null;
                currency: string;
                due: string | null;
                overdueDays: number | null;
                service: string | null;
            }[];
            draft: {
                [key: string]: unknown;
            } | null;
            heardMs: number | null;
            id: string;
            inbound: boolean;
            keys: string;
            messageMs: number | null;
            /** @description Whether the law allows another call now, and when next */
            nextLawful: {
                allowed: boolean;
                at: unknown | null;
                reason: string;
                zone: string;
            } | null;
            outcome: ("promised" | "callback-asked" | "refused" | "dispute" | "wrong-person" | "opted-out" | "says-paid" | "cut-off") | null;
            person: {
                id: string;
                key: string;
                name: string | null;
                region: string | null;
                readonly stops: string[];
                vars: {
                    [key: string]: string;
                };
                zone: string | null;
            } | null;
            phone: string | null;
            /** @description Where the person pays nearest */
            place: string | null;
            readonly promises: {
                amount: number | null;
                due: string | null;
                madeAt: string;
                /** @enum {string} */
                state: "kept" | "broken" | "waiting";
            }[];
            queue: string;
            /** @description Of the campaign's file, the first step begins; null: the house's */
            script: {
                readonly answers: {
                    /** @enum {string} */
                    outcome?: "promised" | "callback-asked" | "refused" | "dispute" | "wrong-person" | "opted-out" | "says-paid" | "cut-off";
                    /** @enum {string} */
                    reason?: "no-money" | "waits-for-income" | "forgot" | "no-bill" | "sum-disagreed" | "service-poor" | "paid-already" | "not-mine" | "hard-to-pay" | "will-not" | "other";
                    to?: string;
                    word: string;
                }[];
                say: string;
                step: string;
            }[] | null;
            state: string;
            readonly talks: {
                at: string;
                note: string;
                operator: string;
                outcome: string;
                reason: string | null;
            }[];
        };
        CallerId: {
            /** @description At work now, which name it themselves */
            readonly campaigns: string[];
            contract: string | null;
            /** @description Shown where a campaign names none */
            first: boolean;
            number: string;
            problem: ("no-contract" | "contract-over" | "no-trunk") | null;
            /** @description All these trunks are of the simulated network */
            simulated: boolean;
            /** @description That may show it: callerIds in the configuration */
            trunks: string[];
            validUntil: string | null;
        };
        CallerIdInput: {
            /** @description At work now, which name it themselves */
            readonly campaigns: string[];
            contract: string | null;
            /** @description Shown where a campaign names none */
            first: boolean;
            number: string;
            problem: ("no-contract" | "contract-over" | "no-trunk") | null;
            /** @description All these trunks are of the simulated network */
            simulated: boolean;
            /** @description That may show it: callerIds in the configuration */
            trunks: string[];
            validUntil: string | null;
        };
        Campaign: {
            /** Format: date-time */
            createdAt: string;
            currency: string;
            done: number;
            finishedAt: string | null;
            heardFull: number;
            id: string;
            /** @description Why a running campaign dials nobody */
            idle: ("no-consent" | "do-not-call" | "stopped" | "cap" | "held" | "window" | "zone-unknown-window" | "retry-spent" | "left-list" | "paid" | "lines" | "rate" | "trunk-down" | "spending-cap" | "paused" | "review" | "where" | "holdout" | "schedule" | "operators" | "abandonment" | "clock" | "dialer-down") | null;
            /** @description Calls between reservation and end */
            lines: number;
            list: {
                id: string;
                name: string;
            };
            name: string;
            nextAt: string | null;
            open: number;
            /** @description Decimal */
            price: string;
            /** @description The same file and list again, with --new */
            run: number;
            startedAt: string | null;
            /** @enum {string} */
            state: "draft" | "ready" | "running" | "paused" | "finished" | "cancelled";
            targets: number;
            waiting: number;
        };
        CampaignInput: {
            createdAt: unknown;
            currency: string;
            done: number;
            finishedAt: unknown | null;
            heardFull: number;
            id: string;
            /** @description Why a running campaign dials nobody */
            idle: ("no-consent" | "do-not-call" | "stopped" | "cap" | "held" | "window" | "zone-unknown-window" | "retry-spent" | "left-list" | "paid" | "lines" | "rate" | "trunk-down" | "spending-cap" | "paused" | "review" | "where" | "holdout" | "schedule" | "operators" | "abandonment" | "clock" | "dialer-down") | null;
            /** @description Calls between reservation and end */
            lines: number;
            list: {
                id: string;
                name: string;
            };
            name: string;
            nextAt: unknown | null;
            open: number;
            /** @description Decimal */
            price: string;
            /** @description The same file and list again, with --new */
            run: number;
            startedAt: unknown | null;
            /** @enum {string} */
            state: "draft" | "ready" | "running" | "paused" | "finished" | "cancelled";
            targets: number;
            waiting: number;
        };
        DashboardFigures: {
            answered: number;
            /** @description Owed when the period began, and what came to it */
            billed: string;
            /** @description Decimal */
            byOperators: string;
            /** @description Decimal */
            byRobot: string;
            /** @description What debts fell by */
            collected: string;
            contacts: number;
            /** @description What the trunks cost */
            cost: string;
            dials: number;
            /** @description Of collected: debts that are in the newest list no more */
            leftList: string;
            perContact: string | null;
            /** @description Price of one recovered rouble, to a tenth of a kopeck */
            perRouble: string | null;
            /** @description What the account pays */
            price: string;
            promises: {
                broken: number;
                kept: number;
                made: number;
                open: number;
            };
            /** @description Of collected: after a contact at most 30 days before */
            recovered: string;
            /** @description Collected of billed, 0 to 1 */
            share: number | null;
        };
        DashboardFiguresInput: {
            answered: number;
            /** @description Owed when the period began, and what came to it */
            billed: string;
            /** @description Decimal */
            byOperators: string;
            /** @description Decimal */
            byRobot: string;
            /** @description What debts fell by */
            collected: string;
            contacts: number;
            /** @description What the trunks cost */
            cost: string;
            dials: number;
            /** @description Of collected: debts that are in the newest list no more */
            leftList: string;
            perContact: string | null;
            /** @description Price of one recovered rouble, to a tenth of a kopeck */
            perRouble: string | null;
            /** @description What the account pays */
            price: string;
            promises: {
                broken: number;
                kept: number;
                made: number;
                open: number;
            };
            /** @description Of collected: after a contact at most 30 days before */
            recovered: string;
            /** @description Collected of billed, 0 to 1 */
            share: number | null;
        };
        Desk: {
            call: {
                /** @description A colleague's talk, to which I was called in */
                asGuest: boolean | null;
                /** @description My own dial */
                byHand: boolean;
                /** @description The third voice: name of the colleague */
                guest: string | null;
                id: string;
                inbound: boolean;
                name: string | null;
                /** @description The newest leg to a number outside; talking: with the operator alone, joined: all three */
                outside: {
                    disposition: ("opted-out" | "wrong-person" | "promised" | "transferred" | "transfer-abandoned" | "callback-asked" | "heard-full" | "heard-part" | "answered-silent" | "voicemail" | "assistant" | "busy" | "no-answer" | "rejected" | "blocked-by-carrier" | "bad-number" | "congestion" | "trunk-down" | "media-failed" | "cancelled" | "refused-by-policy" | "released" | "unknown") | null;
                    name: string | null;
                    number: string;
                    /** Format: date-time */
                    since: string;
                    /** @enum {string} */
                    state: "dialling" | "talking" | "joined" | "over";
                    /** @enum {string} */
                    way: "warm" | "cold";
                } | null;
                queue: string;
                /** @description The talk is being recorded */
                recorded: boolean;
                /** Format: date-time */
                since: string;
                /** @enum {string} */
                state: "dialling" | "offered" | "talking" | "held" | "lost" | "notes";
            } | null;
            callbacks: {
                due: number;
                next: string | null;
            };
            day: {
                calls: number;
                /** @description Kopecks */
                promised: number;
                promises: number;
                talkSeconds: number;
            };
            operator: {
                id: string;
                name: string;
                phoneOnline: boolean;
                /** Format: date-time */
                since: string;
                /** @enum {string} */
                state: "offline" | "ready" | "offered" | "talking" | "wrap-up" | "break";
                /** @description Why on break: asked, no-answer, unfilled, lost, or an own word */
                why: string | null;
                wrapUntil: string | null;
            } | null;
            /** @description Whose card is looked at before dialling */
            preview: {
                callback: string | null;
                dialled: {
                    /** Format: date-time */
                    at: string;
                    /** @enum {string} */
                    disposition: "opted-out" | "wrong-person" | "promised" | "transferred" | "transfer-abandoned" | "callback-asked" | "heard-full" | "heard-part" | "answered-silent" | "voicemail" | "assistant" | "busy" | "no-answer" | "rejected" | "blocked-by-carrier" | "bad-number" | "congestion" | "trunk-down" | "media-failed" | "cancelled" | "refused-by-policy" | "released" | "unknown";
                } | null;
                person: string;
            } | null;
            readonly unfilled: {
                /** Format: date-time */
                endedAt: string;
                id: string;
                name: string | null;
            }[];
            waiting: {
                count: number;
                since: string | null;
            };
        };
        DeskInput: {
            call: {
                /** @description A colleague's talk, to which I was called in */
                asGuest: boolean | null;
                /** @description My own dial */
                byHand: boolean;
                /** @description The third voice: name of the colleague */
                guest: string | null;
                id: string;
                inbound: boolean;
                name: string | null;
                /** @description The newest leg to a number outside; talking: with the operator alone, joined: all three */
                outside: {
                    disposition: ("opted-out" | "wrong-person" | "promised" | "transferred" | "transfer-abandoned" | "callback-asked" | "heard-full" | "heard-part" | "answered-silent" | "voicemail" | "assistant" | "busy" | "no-answer" | "rejected" | "blocked-by-carrier" | "bad-number" | "congestion" | "trunk-down" | "media-failed" | "cancelled" | "refused-by-policy" | "released" | "unknown") | null;
                    name: string | null;
                    number: string;
                    since: unknown;
                    /** @enum {string} */
                    state: "dialling" | "talking" | "joined" | "over";
                    /** @enum {string} */
                    way: "warm" | "cold";
                } | null;
                queue: string;
                /** @description The talk is being recorded */
                recorded: boolean;
                since: unknown;
                /** @enum {string} */
                state: "dialling" | "offered" | "talking" | "held" | "lost" | "notes";
            } | null;
            callbacks: {
                due: number;
                next: unknown | null;
            };
            day: {
                calls: number;
                /** @description Kopecks */
                promised: number;
                promises: number;
                talkSeconds: number;
            };
            operator: {
                id: string;
                name: string;
                phoneOnline: boolean;
                since: unknown;
                /** @enum {string} */
                state: "offline" | "ready" | "offered" | "talking" | "wrap-up" | "break";
                /** @description Why on break: asked, no-answer, unfilled, lost, or an own word */
                why: string | null;
                wrapUntil: unknown | null;
            } | null;
            /** @description Whose card is looked at before dialling */
            preview: {
                callback: string | null;
                dialled: {
                    at: unknown;
                    /** @enum {string} */
                    disposition: "opted-out" | "wrong-person" | "promised" | "transferred" | "transfer-abandoned" | "callback-asked" | "heard-full" | "heard-part" | "answered-silent" | "voicemail" | "assistant" | "busy" | "no-answer" | "rejected" | "blocked-by-carrier" | "bad-number" | "congestion" | "trunk-down" | "media-failed" | "cancelled" | "refused-by-policy" | "released" | "unknown";
                } | null;
                person: string;
            } | null;
            readonly unfilled: {
                endedAt: unknown;
                id: string;
                name: string | null;
            }[];
            waiting: {
                count: number;
                since: unknown | null;
            };
        };
        /** @enum {string} */
        Disposition: "opted-out" | "wrong-person" | "promised" | "transferred" | "transfer-abandoned" | "callback-asked" | "heard-full" | "heard-part" | "answered-silent" | "voicemail" | "assistant" | "busy" | "no-answer" | "rejected" | "blocked-by-carrier" | "bad-number" | "congestion" | "trunk-down" | "media-failed" | "cancelled" | "refused-by-policy" | "released" | "unknown";
        /** @enum {string} */
        DispositionInput: "opted-out" | "wrong-person" | "promised" | "transferred" | "transfer-abandoned" | "callback-asked" | "heard-full" | "heard-part" | "answered-silent" | "voicemail" | "assistant" | "busy" | "no-answer" | "rejected" | "blocked-by-carrier" | "bad-number" | "congestion" | "trunk-down" | "media-failed" | "cancelled" | "refused-by-policy" | "released" | "unknown";
        Dispute: {
            /** @description What the line cost when it was disputed */
            amount: string;
            answer: string;
            answeredAt: string | null;
            answeredBy: string | null;
            attemptId: string;
            campaign: string | null;
            currency: string;
            debtor: string | null;
            dialedAt: string | null;
            disposition: ("opted-out" | "wrong-person" | "promised" | "transferred" | "transfer-abandoned" | "callback-asked" | "heard-full" | "heard-part" | "answered-silent" | "voicemail" | "assistant" | "busy" | "no-answer" | "rejected" | "blocked-by-carrier" | "bad-number" | "congestion" | "trunk-down" | "media-failed" | "cancelled" | "refused-by-policy" | "released" | "unknown") | null;
            id: string;
            /** @description Whether whoever asks may answer it: nobody his own, while somebody else could */
            mayAnswer: boolean;
            /** @description Raised by whoever asks, who may withdraw it while it is open */
            mine: boolean;
            name: string | null;
            personId: string | null;
            phone: string;
            /** Format: date-time */
            raisedAt: string;
            raisedBy: string;
            reason: string;
            /** @enum {string} */
            state: "open" | "upheld" | "refused" | "withdrawn";
        };
        DisputeInput: {
            /** @description What the line cost when it was disputed */
            amount: string;
            answer: string;
            answeredAt: unknown | null;
            answeredBy: string | null;
            attemptId: string;
            campaign: string | null;
            currency: string;
            debtor: string | null;
            dialedAt: unknown | null;
            disposition: ("opted-out" | "wrong-person" | "promised" | "transferred" | "transfer-abandoned" | "callback-asked" | "heard-full" | "heard-part" | "answered-silent" | "voicemail" | "assistant" | "busy" | "no-answer" | "rejected" | "blocked-by-carrier" | "bad-number" | "congestion" | "trunk-down" | "media-failed" | "cancelled" | "refused-by-policy" | "released" | "unknown") | null;
            id: string;
            /** @description Whether whoever asks may answer it: nobody his own, while somebody else could */
            mayAnswer: boolean;
            /** @description Raised by whoever asks, who may withdraw it while it is open */
            mine: boolean;
            name: string | null;
            personId: string | null;
            phone: string;
            raisedAt: unknown;
            raisedBy: string;
            reason: string;
            /** @enum {string} */
            state: "open" | "upheld" | "refused" | "withdrawn";
        };
        Error: {
            /** @description Row of the error catalogue, docs/errors.md */
            code: string;
            /** @description Each wrong field of the request, such as body.message.say.0.text */
            fields: {
                field: string;
                problem: string;
            }[];
            /** @description What happened */
            message: {
                en: string;
            };
            /** @description Values in the sentence, for translations */
            params: {
                [key: string]: string | number;
            };
            /** @description What to do next */
            remedy: {
                en: string;
            };
            /** @description Method and path of the request */
            where: string;
        };
        ErrorInput: {
            /** @description Row of the error catalogue, docs/errors.md */
            code: string;
            /** @description Each wrong field of the request, such as body.message.say.0.text */
            fields: {
                field: string;
                problem: string;
            }[];
            /** @description What happened */
            message: {
                en: string;
            };
            /** @description Values in the sentence, for translations */
            params: {
                [key: string]: string | number;
            };
            /** @description What to do next */
            remedy: {
                en: string;
            };
            /** @description Method and path of the request */
            where: string;
        };
        List: {
            debtors: number;
            id: string;
            imports: {
                accepted: number;
                /** Format: date-time */
                at: string;
                file: string;
                id: string;
                refused: number;
            }[];
            name: string;
            owed: {
                amount: string;
                currency: string;
            }[];
            withdrawn: number;
        };
        ListInput: {
            debtors: number;
            id: string;
            imports: {
                accepted: number;
                at: unknown;
                file: string;
                id: string;
                refused: number;
            }[];
            name: string;
            owed: {
                amount: string;
                currency: string;
            }[];
            withdrawn: number;
        };
        Payment: {
            /** @description Decimal */
            amount: string;
            /** @description Decimal */
            applied: string;
            currency: string;
            debtor: string | null;
            decidedAt: string | null;
            /** @description Null: nobody decided by hand */
            decidedBy: string | null;
            externalId: string;
            id: string;
            ignoredWhy: string | null;
            name: string | null;
            /** Format: date-time */
            paidAt: string;
            personId: string | null;
            /** Format: date-time */
            receivedAt: string;
            /** @description Whose it is as the billing wrote it */
            reference: string;
            /** @enum {string} */
            state: "matched" | "unmatched" | "ambiguous" | "ignored";
        };
        PaymentInput: {
            /** @description Decimal */
            amount: string;
            /** @description Decimal */
            applied: string;
            currency: string;
            debtor: string | null;
            decidedAt: unknown | null;
            /** @description Null: nobody decided by hand */
            decidedBy: string | null;
            externalId: string;
            id: string;
            ignoredWhy: string | null;
            name: string | null;
            paidAt: unknown;
            personId: string | null;
            receivedAt: unknown;
            /** @description Whose it is as the billing wrote it */
            reference: string;
            /** @enum {string} */
            state: "matched" | "unmatched" | "ambiguous" | "ignored";
        };
        RateCard: {
            /** Format: date-time */
            addedAt: string;
            addedBy: string;
            currency: string;
            examples: {
                billedSeconds: number;
                /** @description Decimal: what the trunk costs us */
                cost: string;
                /** @description Decimal: what the account pays for such a contact */
                price: string;
                seconds: number;
            }[];
            id: string;
            inForce: boolean;
            name: string;
            /** @description As rates of a campaign file */
            rates: {
                [key: string]: unknown;
            };
            validFrom: string;
        };
        RateCardInput: {
            addedAt: unknown;
            addedBy: string;
            currency: string;
            examples: {
                billedSeconds: number;
                /** @description Decimal: what the trunk costs us */
                cost: string;
                /** @description Decimal: what the account pays for such a contact */
                price: string;
                seconds: number;
            }[];
            id: string;
            inForce: boolean;
            name: string;
            /** @description As rates of a campaign file */
            rates: {
                [key: string]: unknown;
            };
            validFrom: string;
        };
        Recording: {
            attempt: string | null;
            campaign: {
                id: string;
                name: string;
            } | null;
            comments: number;
            disposition: ("opted-out" | "wrong-person" | "promised" | "transferred" | "transfer-abandoned" | "callback-asked" | "heard-full" | "heard-part" | "answered-silent" | "voicemail" | "assistant" | "busy" | "no-answer" | "rejected" | "blocked-by-carrier" | "bad-number" | "congestion" | "trunk-down" | "media-failed" | "cancelled" | "refused-by-policy" | "released" | "unknown") | null;
            id: string;
            inbound: boolean;
            /** @description Why there is no sound */
            lostWhy: string | null;
            operator: {
                id: string;
                name: string;
            } | null;
            person: {
                debtor: string | null;
                id: string;
                name: string | null;
            } | null;
            phone: string | null;
            queue: string | null;
            /** @description Per cent of the score card */
            score: number | null;
            seconds: number | null;
            /** Format: date-time */
            startedAt: string;
        };
        RecordingInput: {
            attempt: string | null;
            campaign: {
                id: string;
                name: string;
            } | null;
            comments: number;
            disposition: ("opted-out" | "wrong-person" | "promised" | "transferred" | "transfer-abandoned" | "callback-asked" | "heard-full" | "heard-part" | "answered-silent" | "voicemail" | "assistant" | "busy" | "no-answer" | "rejected" | "blocked-by-carrier" | "bad-number" | "congestion" | "trunk-down" | "media-failed" | "cancelled" | "refused-by-policy" | "released" | "unknown") | null;
            id: string;
            inbound: boolean;
            /** @description Why there is no sound */
            lostWhy: string | null;
            operator: {
                id: string;
                name: string;
            } | null;
            person: {
                debtor: string | null;
                id: string;
                name: string | null;
            } | null;
            phone: string | null;
            queue: string | null;
            /** @description Per cent of the score card */
            score: number | null;
            seconds: number | null;
            startedAt: unknown;
        };
        TestCall: {
            attempt: string | null;
            campaign: string;
            cause: number | null;
            disposition: ("opted-out" | "wrong-person" | "promised" | "transferred" | "transfer-abandoned" | "callback-asked" | "heard-full" | "heard-part" | "answered-silent" | "voicemail" | "assistant" | "busy" | "no-answer" | "rejected" | "blocked-by-carrier" | "bad-number" | "congestion" | "trunk-down" | "media-failed" | "cancelled" | "refused-by-policy" | "released" | "unknown") | null;
            firstAudioMs: number | null;
            heardMs: number | null;
            messageMs: number | null;
            over: boolean;
            /** @description Why it was not placed */
            problem: {
                code: string;
                message: {
                    en: string;
                };
                params: {
                    [key: string]: string | number;
                };
                remedy: {
                    en: string;
                };
            } | null;
            sipStatus: number | null;
            stages: {
                done: boolean;
                /** @description Since the INVITE */
                ms: number | null;
                /** @enum {string} */
                stage: "written" | "reserved" | "sent" | "ringing" | "answered" | "heard";
            }[];
            /** @description Why it has not begun yet */
            waits: string | null;
        };
        TestCallInput: {
            attempt: string | null;
            campaign: string;
            cause: number | null;
            disposition: ("opted-out" | "wrong-person" | "promised" | "transferred" | "transfer-abandoned" | "callback-asked" | "heard-full" | "heard-part" | "answered-silent" | "voicemail" | "assistant" | "busy" | "no-answer" | "rejected" | "blocked-by-carrier" | "bad-number" | "congestion" | "trunk-down" | "media-failed" | "cancelled" | "refused-by-policy" | "released" | "unknown") | null;
            firstAudioMs: number | null;
            heardMs: number | null;
            messageMs: number | null;
            over: boolean;
            /** @description Why it was not placed */
            problem: {
                code: string;
                message: {
                    en: string;
                };
                params: {
                    [key: string]: string | number;
                };
                remedy: {
                    en: string;
                };
            } | null;
            sipStatus: number | null;
            stages: {
                done: boolean;
                /** @description Since the INVITE */
                ms: number | null;
                /** @enum {string} */
                stage: "written" | "reserved" | "sent" | "ringing" | "answered" | "heard";
            }[];
            /** @description Why it has not begun yet */
            waits: string | null;
        };
        Trunk: {
            answeredLastHour: number;
            readonly callerIds: string[];
            readonly codecs: string[];
            dialsLastMinute: number;
            downUntil: string | null;
            /** @description On this page; false: in the configuration file, which goes before */
            entered: boolean;
            failures: number;
            host: string;
            inUse: number;
            lastStatus: string | null;
            lines: number;
            name: string;
            numberFormat: string;
            /** @description Answered calls that lost at least 5 % of the voice (RTCP) */
            poorAudioLastHour: number;
            port: number | null;
            qualify: boolean;
            /** @description Calls started a second, at most */
            rate: number;
            registers: boolean;
            registration: string | null;
            rttMs: number | null;
            simulated: boolean;
            /** @enum {string} */
            state: "up" | "down" | "unknown";
            /** @description What is wrong with it, as far as dials and the registration tell */
            trouble: {
                /** @description Of the last dial that failed by it */
                at: string | null;
                /** @enum {string} */
                kind: "password" | "unregistered" | "silent" | "codec" | "forbidden" | "congestion" | "here-only" | "other";
                sipStatus: number | null;
            } | null;
        };
        TrunkInput: {
            answeredLastHour: number;
            readonly callerIds: string[];
            readonly codecs: string[];
            dialsLastMinute: number;
            downUntil: unknown | null;
            /** @description On this page; false: in the configuration file, which goes before */
            entered: boolean;
            failures: number;
            host: string;
            inUse: number;
            lastStatus: string | null;
            lines: number;
            name: string;
            numberFormat: string;
            /** @description Answered calls that lost at least 5 % of the voice (RTCP) */
            poorAudioLastHour: number;
            port: number | null;
            qualify: boolean;
            /** @description Calls started a second, at most */
            rate: number;
            registers: boolean;
            registration: string | null;
            rttMs: number | null;
            simulated: boolean;
            /** @enum {string} */
            state: "up" | "down" | "unknown";
            /** @description What is wrong with it, as far as dials and the registration tell */
            trouble: {
                /** @description Of the last dial that failed by it */
                at: unknown | null;
                /** @enum {string} */
                kind: "password" | "unregistered" | "silent" | "codec" | "forbidden" | "congestion" | "here-only" | "other";
                sipStatus: number | null;
            } | null;
        };
        Wall: {
            readonly operators: {
                call: {
                    currency: string | null;
                    held: boolean;
                    id: string;
                    lost: boolean;
                    name: string | null;
                    /** @description Decimal */
                    owed: string | null;
                } | null;
                calls: number;
                id: string;
                name: string;
                phoneOnline: boolean;
                promises: number;
                readonly queues: string[];
                /** @description Talks scored in the last 30 days */
                score: {
                    /** @description Percent */
                    average: number | null;
                    talks: number;
                };
                /** Format: date-time */
                since: string;
                /** @enum {string} */
                state: "offline" | "ready" | "offered" | "talking" | "wrap-up" | "break";
                unfilled: number;
                why: string | null;
            }[];
            readonly queues: {
                abandoned: number;
                asked: number;
                queue: string;
                since: string | null;
                waiting: number;
            }[];
            /** @description Talks scored in the last 30 days */
            score: {
                /** @description Percent */
                average: number | null;
                talks: number;
            };
        };
        WallInput: {
            readonly operators: {
                call: {
                    currency: string | null;
                    held: boolean;
                    id: string;
                    lost: boolean;
                    name: string | null;
                    /** @description Decimal */
                    owed: string | null;
                } | null;
                calls: number;
                id: string;
                name: string;
                phoneOnline: boolean;
                promises: number;
                readonly queues: string[];
                /** @description Talks scored in the last 30 days */
                score: {
                    /** @description Percent */
                    average: number | null;
                    talks: number;
                };
                since: unknown;
                /** @enum {string} */
                state: "offline" | "ready" | "offered" | "talking" | "wrap-up" | "break";
                unfilled: number;
                why: string | null;
            }[];
            readonly queues: {
                abandoned: number;
                asked: number;
                queue: string;
                since: unknown | null;
                waiting: number;
            }[];
            /** @description Talks scored in the last 30 days */
            score: {
                /** @description Percent */
                average: number | null;
                talks: number;
            };
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
    "accounts.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            campaigns: number;
                            /** Format: date-time */
                            createdAt: string;
                            debtors: number;
                            id: string;
                            lists: number;
                            name: string;
                            running: number;
                        }[];
                    };
                };
            };
        };
    };
    "accounts.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Водоканал"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                    };
                };
            };
        };
    };
    "attempts.list": {
        parameters: {
            query?: {
                campaign?: string;
                /** @description Billed ones, or the others */
                contact?: "true" | "false";
                /** @description nextCursor of the page before */
                cursor?: string;
                disposition?: components["schemas"]["DispositionInput"];
                from?: string;
                limit?: number;
                order?: "-reservedAt" | "reservedAt" | "-heardMs" | "heardMs" | "-price" | "price";
                person?: string;
                /** @description In any spelling */
                phone?: string;
                /** @description Reserved later than this dial */
                since?: string;
                to?: string;
                trunk?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Attempt"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    "attempts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decisions: {
                            allowed: boolean;
                            at: string;
                            moment: string;
                            policyVersion: string;
                            reason: string;
                            rule: string;
                        }[];
                        events: {
                            at: string;
                            data: {
                                [key: string]: unknown;
                            };
                            type: string;
                        }[];
                        ledger: {
                            /** @description Decimal */
                            amount: string;
                            at: string;
                            direction: string;
                            kind: string;
                        }[];
                        /** @description Legs to numbers outside with which an operator connected the person */
                        outside: {
                            answeredAt: string | null;
                            callId: string | null;
                            /** @description Decimal */
                            cost: string;
                            disposition: string | null;
                            endedAt: string | null;
                            id: string;
                            joinedAt: string | null;
                            name: string | null;
                            number: string;
                            operator: string;
                            /** @description Decimal */
                            price: string;
                            reservedAt: string;
                            rule: string;
                            state: string;
                            /** @enum {string} */
                            way: "warm" | "cold";
                        }[];
                        recordings: {
                            id: string;
                            lostWhy: string | null;
                            seconds: number | null;
                            startedAt: string;
                        }[];
                        technical: {
                            callId: string | null;
                            cause: number | null;
                            failoverOf: string | null;
                            firstAudioMs: number | null;
                            labels: string[];
                            node: string | null;
                            redialOf: string | null;
                            sipStatus: number | null;
                        };
                        transfers: {
                            id: string;
                            queue: string;
                            requestedAt: string;
                            state: string;
                        }[];
                    };
                };
            };
        };
    };
    "bill.line": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answeredAt: string | null;
                        answeredMs: number;
                        contact: boolean;
                        currency: string;
                        disposition: ("opted-out" | "wrong-person" | "promised" | "transferred" | "transfer-abandoned" | "callback-asked" | "heard-full" | "heard-part" | "answered-silent" | "voicemail" | "assistant" | "busy" | "no-answer" | "rejected" | "blocked-by-carrier" | "bad-number" | "congestion" | "trunk-down" | "media-failed" | "cancelled" | "refused-by-policy" | "released" | "unknown") | null;
                        disputes: components["schemas"]["Dispute"][];
                        heardMs: number;
                        messageMs: number | null;
                        /** @description Decimal */
                        price: string;
                        /** @description Null for a call outside campaigns */
                        rates: {
                            /** @description The rate card with these rates; null when the campaign has rates of its own */
                            card: {
                                name: string;
                                validFrom: string;
                                version: number;
                            } | null;
                            minimumHeardMs: number;
                            /** @description Decimal */
                            minute: string;
                            /** @description Decimal */
                            perContact: string;
                            rounding: string;
                        } | null;
                        recordings: {
                            id: string;
                            lostWhy: string | null;
                            seconds: number | null;
                        }[];
                    };
                };
            };
        };
    };
    "disputes.raise": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attempt: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "the number is not ours any more"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
        };
    };
    "attempts.count": {
        parameters: {
            query?: {
                campaign?: string;
                /** @description Billed ones, or the others */
                contact?: "true" | "false";
                disposition?: components["schemas"]["DispositionInput"];
                /** @description Count them all */
                exact?: "true" | "false";
                from?: string;
                person?: string;
                /** @description In any spelling */
                phone?: string;
                /** @description Reserved later than this dial */
                since?: string;
                to?: string;
                trunk?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        more: boolean;
                    };
                };
            };
        };
    };
    "attempts.export": {
        parameters: {
            query?: {
                campaign?: string;
                /** @description Billed ones, or the others */
                contact?: "true" | "false";
                disposition?: components["schemas"]["DispositionInput"];
                format?: "csv" | "xlsx" | "json";
                from?: string;
                person?: string;
                /** @description In any spelling */
                phone?: string;
                /** @description Reserved later than this dial */
                since?: string;
                to?: string;
                trunk?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    "audit.list": {
        parameters: {
            query?: {
                /** @description campaigns.pause, or campaigns for all of its actions */
                action?: string;
                /** @description nextCursor of the page before */
                cursor?: string;
                from?: string;
                limit?: number;
                subject?: string;
                to?: string;
                who?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            action: string;
                            /** Format: date-time */
                            at: string;
                            data: {
                                [key: string]: unknown;
                            };
                            id: string;
                            subject: string | null;
                            who: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    "audit.export": {
        parameters: {
            query?: {
                /** @description campaigns.pause, or campaigns for all of its actions */
                action?: string;
                format?: "csv" | "xlsx" | "json";
                from?: string;
                subject?: string;
                to?: string;
                who?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    "auth.show-link": {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accountNeeded: boolean;
                        login: string;
                        role: string;
                    };
                };
            };
        };
    };
    "auth.link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "the token of the link",
                 *       "password": "four random words"
                 *     }
                 */
                "application/json": {
                    account?: string;
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        login: string;
                        role: string;
                    };
                };
            };
        };
    };
    "auth.login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "admin",
                 *       "password": "four random words"
                 *     }
                 */
                "application/json": {
                    code?: string;
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        login: string;
                        role: string;
                    };
                };
            };
        };
    };
    "auth.logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "bill.show": {
        parameters: {
            query?: {
                /** @description Of what began (was reserved, promised, paid) at or after */
                from?: string;
                /** @description The same as a day in the zone of the account */
                fromDay?: string;
                /** @description Before */
                to?: string;
                /** @description The last day, included */
                toDay?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Rows, ledger and each call agree to the kopeck */
                        agrees: boolean;
                        contacts: number;
                        /** @description Calls whose price is not the sum of their own lines */
                        differing: number;
                        /** @description In dispute; in the sums still */
                        disputed: {
                            /** @description Decimal */
                            amount: string;
                            lines: number;
                        };
                        /** @description Lines of the ledger */
                        forContacts: string;
                        /** @description Decimal */
                        forMinutes: string;
                        /** @description Decimal */
                        ledger: string;
                        /** @description Taken off the bill after disputes; in none of the sums */
                        reversed: {
                            /** @description Decimal */
                            amount: string;
                            lines: number;
                        };
                        /** @description The prices of the calls, added up */
                        rows: string;
                    };
                };
            };
        };
    };
    "calendars.list": {
        parameters: {
            query?: {
                language?: "ru" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Calendar"][];
                        /** @description Titles, sources and names in the language asked for */
                        texts: {
                            [key: string]: string;
                        };
                    };
                };
            };
        };
    };
    "calendars.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calendar: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
        };
    };
    "caller-ids.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CallerId"][];
                    };
                };
            };
        };
    };
    "caller-ids.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "+74951234567",
                 *       "contract": "118/26",
                 *       "validUntil": "2027-01-31"
                 *     }
                 */
                "application/json": {
                    contract: string;
                    number: string;
                    validUntil: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "caller-ids.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "+74951234567"
                 *     }
                 */
                "application/json": {
                    number: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "campaigns.list": {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                state?: "draft" | "ready" | "running" | "paused" | "finished" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Campaign"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    "campaigns.run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "name: Reminder, November\naccount: demo\npolicy: unrestricted\ntrunks: [sim]\nmessage: { language: ru, say: [ { text: \"Ваш долг {{debt.amount|money}}.\" } ], keys: { 1: \"operator:collectors\" } }\nredial: { heard-part: { after: 10m, times: 2 } }\n",
                 *       "list": "0193a1b2-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": {
                    /** @description Fields as campaigns/campaign.schema.json names them */
                    file?: {
                        [key: string]: unknown;
                    };
                    /**
                     * @description Make another one
                     * @default false
                     */
                    fresh?: boolean;
                    /** Format: uuid */
                    list: string;
                    /** @description The text of a campaign file, instead of file */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        campaignId: string;
                        resumed: boolean;
                        /** @enum {string} */
                        state: "draft" | "ready" | "running" | "paused" | "finished" | "cancelled";
                    };
                };
            };
        };
    };
    "campaigns.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        currency: string;
                        done: number;
                        file: {
                            [key: string]: unknown;
                        };
                        finishedAt: string | null;
                        heardFull: number;
                        id: string;
                        /** @description Why a running campaign dials nobody */
                        idle: ("no-consent" | "do-not-call" | "stopped" | "cap" | "held" | "window" | "zone-unknown-window" | "retry-spent" | "left-list" | "paid" | "lines" | "rate" | "trunk-down" | "spending-cap" | "paused" | "review" | "where" | "holdout" | "schedule" | "operators" | "abandonment" | "clock" | "dialer-down") | null;
                        /** @description Calls between reservation and end */
                        lines: number;
                        list: {
                            id: string;
                            name: string;
                        };
                        name: string;
                        nextAt: string | null;
                        open: number;
                        /** @description Decimal */
                        price: string;
                        /** @description The same file and list again, with --new */
                        run: number;
                        startedAt: string | null;
                        /** @enum {string} */
                        state: "draft" | "ready" | "running" | "paused" | "finished" | "cancelled";
                        targets: number;
                        waiting: number;
                    };
                };
            };
        };
    };
    "campaigns.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "name: Reminder, November\naccount: demo\npolicy: unrestricted\ntrunks: [sim]\nmessage: { language: ru, say: [ { text: \"Ваш долг {{debt.amount|money}}.\" } ], keys: { 1: \"operator:collectors\" } }\nredial: { heard-part: { after: 10m, times: 2 } }\n"
                 *     }
                 */
                "application/json": {
                    /** @description Fields as campaigns/campaign.schema.json names them */
                    file?: {
                        [key: string]: unknown;
                    };
                    /** @description The text of a campaign file, instead of file */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "bill.show-campaign": {
        parameters: {
            query?: {
                /** @description Of what began (was reserved, promised, paid) at or after */
                from?: string;
                /** @description The same as a day in the zone of the account */
                fromDay?: string;
                /** @description Before */
                to?: string;
                /** @description The last day, included */
                toDay?: string;
            };
            header?: never;
            path: {
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Rows, ledger and each call agree to the kopeck */
                        agrees: boolean;
                        contacts: number;
                        /** @description Calls whose price is not the sum of their own lines */
                        differing: number;
                        /** @description In dispute; in the sums still */
                        disputed: {
                            /** @description Decimal */
                            amount: string;
                            lines: number;
                        };
                        /** @description Lines of the ledger */
                        forContacts: string;
                        /** @description Decimal */
                        forMinutes: string;
                        /** @description Decimal */
                        ledger: string;
                        /** @description Taken off the bill after disputes; in none of the sums */
                        reversed: {
                            /** @description Decimal */
                            amount: string;
                            lines: number;
                        };
                        /** @description The prices of the calls, added up */
                        rows: string;
                    };
                };
            };
        };
    };
    "campaigns.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
        };
    };
    "campaigns.download-file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
        };
    };
    "campaigns.pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
        };
    };
    "reports.read": {
        parameters: {
            query?: {
                /** @description Chosen columns in order, with commas between */
                columns?: string;
                /** @description column:value, several with | between; an empty value asks for none */
                filter?: string;
                /** @description Of what began (was reserved, promised, paid) at or after */
                from?: string;
                /** @description The same as a day in the zone of the account */
                fromDay?: string;
                /** @description Add rows up by this column */
                group?: string;
                limit?: number;
                /** @description Before */
                to?: string;
                /** @description The last day, included */
                toDay?: string;
            };
            header?: never;
            path: {
                campaign: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            /** @enum {string} */
                            kind: "id" | "word" | "text" | "debtor" | "phone" | "phones" | "keys" | "time" | "money" | "integer" | "percent" | "flag";
                            name: string;
                        }[];
                        /** @description The report has further rows */
                        more: boolean;
                        rows: {
                            [key: string]: string | number | boolean | string[] | null;
                        }[];
                        /** @description Of the account: its days and hours */
                        zone: string;
                    };
                };
            };
        };
    };
    "reports.export": {
        parameters: {
            query: {
                /** @description Chosen columns in order, with commas between */
                columns?: string;
                /** @description column:value, several with | between; an empty value asks for none */
                filter?: string;
                format: "csv" | "xlsx" | "json" | "pdf";
                /** @description Of what began (was reserved, promised, paid) at or after */
                from?: string;
                /** @description The same as a day in the zone of the account */
                fromDay?: string;
                /** @description Add rows up by this column */
                group?: string;
                /** @description Before */
                to?: string;
                /** @description The last day, included */
                toDay?: string;
            };
            header?: never;
            path: {
                campaign: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    "campaigns.resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
        };
    };
    "campaigns.start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
        };
    };
    "campaigns.take-back-cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
        };
    };
    "campaigns.waterfall": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        steps: {
                            count: number;
                            share: number;
                            step: string;
                        }[];
                    };
                };
            };
        };
    };
    "campaigns.check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "name: Reminder, November\naccount: demo\npolicy: unrestricted\ntrunks: [sim]\nmessage: { language: ru, say: [ { text: \"Ваш долг {{debt.amount|money}}.\" } ], keys: { 1: \"operator:collectors\" } }\nredial: { heard-part: { after: 10m, times: 2 } }\n"
                 *     }
                 */
                "application/json": {
                    /** @description Fields as campaigns/campaign.schema.json names them */
                    file?: {
                        [key: string]: unknown;
                    };
                    /** @description The text of a campaign file, instead of file */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        file: {
                            [key: string]: unknown;
                        } | null;
                        /** @description Keys, silence and dispositions without a next step */
                        gaps: {
                            instead: string;
                            /** @enum {string} */
                            kind: "key" | "silence" | "disposition";
                            name: string;
                        }[];
                        ok: boolean;
                        problems: {
                            field: string;
                            line?: number;
                            message: string;
                            remedy: string;
                        }[];
                        text: string | null;
                    };
                };
            };
        };
    };
    "campaigns.forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "name: Reminder, November\naccount: demo\npolicy: unrestricted\ntrunks: [sim]\nmessage: { language: ru, say: [ { text: \"Ваш долг {{debt.amount|money}}.\" } ], keys: { 1: \"operator:collectors\" } }\nredial: { heard-part: { after: 10m, times: 2 } }\n",
                 *       "list": "0193a1b2-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": {
                    /** Format: date-time */
                    at?: string;
                    /** @description Fields as campaigns/campaign.schema.json names them */
                    file?: {
                        [key: string]: unknown;
                    };
                    /** Format: uuid */
                    list: string;
                    /** @default 1 */
                    seed?: number;
                    /** @description The text of a campaign file, instead of file */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "dashboard.show": {
        parameters: {
            query?: {
                compare?: "previous" | "none";
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        before: {
                            /** @description Both included, in the zone of the account */
                            days: {
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                            };
                            figures: components["schemas"]["DashboardFigures"];
                        } | null;
                        /** @description Both included, in the zone of the account */
                        days: {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        };
                        dueThisWeek: {
                            /** @description Decimal */
                            amount: string;
                            count: number;
                        };
                        figures: components["schemas"]["DashboardFigures"];
                        /** @description Collected less than this share of billed is critical */
                        line: number;
                        /** @description What most people heard */
                        message: {
                            campaign: string;
                            campaignId: string;
                            seconds: number;
                            words: string;
                        } | null;
                        /** @description A simulated network is named */
                        notes: string[];
                        span: {
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                        };
                        zone: string;
                    };
                };
            };
        };
    };
    "desk.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Desk"];
                };
            };
        };
    };
    "desk.callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly callbacks: {
                            /** Format: date-time */
                            askedAt: string;
                            dueAt: string | null;
                            id: string;
                            mine: boolean;
                            name: string | null;
                            note: string | null;
                            person: string;
                            tries: number;
                        }[];
                    };
                };
            };
        };
    };
    "desk.cancel-callback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callback: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cancelled: boolean;
                    };
                };
            };
        };
    };
    "desk.card": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallCard"];
                };
            };
        };
    };
    "desk.control": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "do": "hold"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    do: "hold" | "resume" | "hang-up" | "reclaim" | "dismiss" | "leave" | "connect" | "take-back";
                } | {
                    /** @enum {string} */
                    do: "outside";
                    number: string;
                    /** @enum {string} */
                    way: "warm" | "cold";
                } | {
                    /** @enum {string} */
                    do: "invite";
                    /** Format: uuid */
                    operator: string;
                } | {
                    /** @enum {string} */
                    do: "keys";
                    keys: string;
                } | {
                    /** @enum {string} */
                    do: "hand-on";
                    /** Format: uuid */
                    operator?: string;
                    queue?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "desk.draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": {
                 *         "note": "half of a note"
                 *       }
                 *     }
                 */
                "application/json": {
                    data: {
                        [key: string]: string | number | boolean | null;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "desk.outcome": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "promised",
                 *       "promise": {
                 *         "due": "2026-12-01",
                 *         "amount": 123450
                 *       },
                 *       "reason": "waits-for-income"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description The operator goes there at once
                     * @enum {string}
                     */
                    after?: "ready" | "break";
                    callback?: {
                        /** Format: date-time */
                        at: string;
                    };
                    /** @enum {string} */
                    next?: "wait-payment" | "call-back" | "check-payment" | "review-debt" | "find-person" | "call-again" | "none";
                    note?: string;
                    /** @enum {string} */
                    offer?: "instalments" | "later-date" | "reminder" | "bill-copy" | "reconciliation" | "complaint" | "none";
                    /** @enum {string} */
                    outcome: "promised" | "callback-asked" | "refused" | "dispute" | "wrong-person" | "opted-out" | "says-paid" | "cut-off";
                    promise?: {
                        /** @description Kopecks; absent: the whole debt */
                        amount?: number;
                        /**
                         * Format: date
                         * @description The day of the payment
                         */
                        due: string;
                        place?: string;
                    };
                    /** @enum {string} */
                    reason?: "no-money" | "waits-for-income" | "forgot" | "no-bill" | "sum-disagreed" | "service-poor" | "paid-already" | "not-mine" | "hard-to-pay" | "will-not" | "other";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: ("ready" | "break") | null;
                    };
                };
            };
        };
    };
    "desk.colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly colleagues: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            state: "offline" | "ready" | "offered" | "talking" | "wrap-up" | "break";
                        }[];
                        readonly outside: {
                            name: string;
                            number: string;
                        }[];
                        /** @description Any other number may be dialled too */
                        outsideAny: boolean;
                        readonly queues: string[];
                    };
                };
            };
        };
    };
    "desk.day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        byHand: number;
                        readonly callbacks: {
                            dueAt: string | null;
                            id: string;
                            name: string | null;
                        }[];
                        calls: number;
                        /** @description Kopecks */
                        collected: number;
                        /** @description Kopecks */
                        commission: number;
                        dialled: number;
                        dueToday: number;
                        keptToday: number;
                        /** @description Calls that the day is planned for; 0: no plan */
                        plan: number;
                        /** @description Kopecks */
                        promised: number;
                        promises: number;
                        talkSeconds: number;
                    };
                };
            };
        };
    };
    "desk.dial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "desk.heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "desk.lawful": {
        parameters: {
            query: {
                at: string;
            };
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: boolean;
                        next: string | null;
                        reason: string;
                        rule: string;
                        zone: string;
                    };
                };
            };
        };
    };
    "desk.next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description False: nobody is left to call now */
                        found: boolean;
                    };
                };
            };
        };
    };
    "desk.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        card: components["schemas"]["CallCard"];
                        /** @description What the same gate says that a dial passes */
                        gate: {
                            allowed: boolean;
                            next: string | null;
                            reason: string;
                            rule: string;
                            why: string | null;
                            zone: string;
                        };
                    } | null;
                };
            };
        };
    };
    "desk.look-at": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "person": "0193a1b2-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    callback?: string;
                    /** Format: uuid */
                    person?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description False: nobody is left to call now */
                        found: boolean;
                    };
                };
            };
        };
    };
    "desk.put-away": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "desk.begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        operator: string;
                        phone: {
                            login: string;
                            password: string;
                            path: string;
                        };
                    };
                };
            };
        };
    };
    "desk.end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "desk.state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state": "break",
                 *       "why": "lunch"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    state: "ready" | "break";
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "ready" | "break";
                    };
                };
            };
        };
    };
    "disputes.list": {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                order?: "-raisedAt" | "raisedAt" | "-amount" | "amount";
                /** @description Whose call: words of a name, account number, telephone number */
                q?: string;
                state?: "open" | "upheld" | "refused" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Dispute"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    "disputes.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dispute: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "upheld": true,
                 *       "answer": "checked with the carrier"
                 *     }
                 */
                "application/json": {
                    answer: string;
                    upheld: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "disputes.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dispute: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "disputes.count": {
        parameters: {
            query?: {
                /** @description Count them all */
                exact?: "true" | "false";
                /** @description Whose call: words of a name, account number, telephone number */
                q?: string;
                state?: "open" | "upheld" | "refused" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        more: boolean;
                    };
                };
            };
        };
    };
    "disputes.export": {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json";
                /** @description Whose call: words of a name, account number, telephone number */
                q?: string;
                state?: "open" | "upheld" | "refused" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    "do-not-call.list": {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    "do-not-call.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "numbers": [
                 *         "+79161234567",
                 *         "8 (912) 345-67-89"
                 *       ],
                 *       "note": "asked by letter"
                 *     }
                 */
                "application/json": {
                    note?: string;
                    numbers: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number;
                        known: number;
                    };
                };
            };
        };
    };
    "do-not-call.ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "+79161234567"
                 *     }
                 */
                "application/json": {
                    number: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            /** Format: date-time */
                            at: string;
                            attemptId: string | null;
                            /** @description Of every account of this installation */
                            everywhere: boolean;
                            note: string | null;
                            person: string | null;
                            source: string;
                        }[];
                        forbidden: boolean;
                    };
                };
            };
        };
    };
    "do-not-call.page": {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 10001 means more than 10000 */
                        count: number;
                        items: {
                            /** Format: date-time */
                            at: string;
                            attemptId: string | null;
                            /** @description Of every account of this installation */
                            everywhere: boolean;
                            id: string;
                            note: string | null;
                            number: string | null;
                            person: string | null;
                            source: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    "do-not-call.files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            added: number;
                            id: string;
                            /** @description Of them on the list still */
                            left: number;
                            /** Format: date-time */
                            loadedAt: string;
                            loadedBy: string;
                            name: string;
                        }[];
                    };
                };
            };
        };
    };
    "do-not-call.take-back": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stopFile: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: number;
                    };
                };
            };
        };
    };
    "do-not-call.import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "upload": "0193a1b2-0000-7000-8000-000000000001",
                 *       "note": "letters of November"
                 *     }
                 */
                "application/json": {
                    note?: string;
                    upload: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number;
                        /** @description What these entries are taken off by */
                        file?: string;
                        known: number;
                        numbers: number;
                        refused: number;
                        rows: number;
                    };
                };
            };
        };
    };
    "do-not-call.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "numbers": [
                 *         "+79161234567"
                 *       ]
                 *     }
                 */
                "application/json": {
                    numbers: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: number;
                    };
                };
            };
        };
    };
    "board.doctor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        checks: {
                            check: string;
                            detail: string;
                            remedy?: string;
                            /** @enum {string} */
                            state: "ok" | "soon" | "bad" | "off";
                        }[];
                        version: string;
                    };
                };
            };
        };
    };
    "status.health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly processes: {
                            name: string;
                            pid: number;
                            restarts: number;
                            since: string;
                        }[];
                        watched: boolean;
                    };
                };
            };
        };
    };
    "lists.issues": {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json";
                kind?: "refusal" | "warning";
                language?: "ru" | "en";
            };
            header?: never;
            path: {
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    "keys.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            createdBy: string | null;
                            hint: string;
                            id: string;
                            lastUsedAt: string | null;
                            name: string;
                            scopes: string[];
                        }[];
                        scopes: string[];
                    };
                };
            };
        };
    };
    "keys.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "billing",
                 *       "scopes": [
                 *         "lists:write",
                 *         "campaigns:write",
                 *         "reports:read"
                 *       ]
                 *     }
                 */
                "application/json": {
                    name: string;
                    scopes: ("lists:read" | "lists:write" | "campaigns:read" | "campaigns:write" | "people:read" | "people:write" | "do-not-call:read" | "do-not-call:write" | "attempts:read" | "attempts:write" | "reports:read" | "reports:write" | "trunks:read" | "trunks:write" | "policies:read" | "policies:write" | "webhooks:read" | "webhooks:write" | "payments:read" | "payments:write" | "numbers:read")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        key: string;
                    };
                };
            };
        };
    };
    "keys.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "lists.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["List"][];
                    };
                };
            };
        };
    };
    "lists.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List"];
                };
            };
        };
    };
    "messages.listeners": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            person: string;
                            /** @enum {string} */
                            why: "first" | "longest-name" | "shortest-name" | "largest-sum";
                        }[];
                    };
                };
            };
        };
    };
    "lists.take-back": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lastImportOnly": true
                 *     }
                 */
                "application/json": {
                    /** @default false */
                    lastImportOnly?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        debtors: number;
                        listId: string;
                        listRemoved: boolean;
                        name: string;
                    };
                };
            };
        };
    };
    "live.stream": {
        parameters: {
            query: {
                /** @description Names with commas between: campaigns,campaign:ID */
                topics: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    "templates.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            headers: string[];
                            mapping: {
                                columns?: {
                                    [key: string]: number[];
                                };
                                /** @enum {string} */
                                delimiter?: ";" | "," | "\t" | "|";
                                /** @enum {string} */
                                encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "cp866" | "koi8-r";
                                /** @description 0: there is no header */
                                headerRow?: number;
                                ignored?: number[];
                                variables?: number[];
                            };
                            name: string;
                        }[];
                    };
                };
            };
        };
    };
    "templates.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "billing export",
                 *       "headers": [
                 *         "Телефон",
                 *         "Долг"
                 *       ],
                 *       "mapping": {
                 *         "columns": {
                 *           "phone": [
                 *             3
                 *           ],
                 *           "amount": [
                 *             4
                 *           ]
                 *         },
                 *         "delimiter": ";",
                 *         "encoding": "windows-1251"
                 *       }
                 *     }
                 */
                "application/json": {
                    headers: string[];
                    mapping: {
                        columns?: {
                            [key: string]: number[];
                        };
                        /** @enum {string} */
                        delimiter?: ";" | "," | "\t" | "|";
                        /** @enum {string} */
                        encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "cp866" | "koi8-r";
                        /** @description 0: there is no header */
                        headerRow?: number;
                        ignored?: number[];
                        variables?: number[];
                    };
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    "templates.remove": {
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
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    "me.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            id: string;
                            name: string;
                        } | null;
                        accounts: {
                            id: string;
                            name: string;
                        }[];
                        everywhere: boolean;
                        id: string;
                        /** @enum {string} */
                        language: "ru" | "en";
                        /** @description By the user; else a browser speaks its own */
                        languageChosen: boolean;
                        login: string;
                        name: string;
                        /** @enum {string} */
                        role: "specialist" | "operator" | "supervisor" | "manager" | "admin";
                        totp: boolean;
                    };
                };
            };
        };
    };
    "me.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "language": "ru",
                 *       "account": "0193a1b2-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    account?: string;
                    /** @enum {string} */
                    language?: "ru" | "en";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "me.columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        grids: {
                            [key: string]: string[];
                        };
                    };
                };
            };
        };
    };
    "me.choose-columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grid": "people",
                 *       "columns": [
                 *         "name",
                 *         "phone",
                 *         "debt"
                 *       ]
                 *     }
                 */
                "application/json": {
                    columns: string[];
                    grid: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "me.change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "four random words",
                 *       "newPassword": "four other words"
                 *     }
                 */
                "application/json": {
                    newPassword: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "me.set-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "four random words",
                 *       "secret": "JBSWY3DPEHPK3PXP",
                 *       "code": "123456"
                 *     }
                 */
                "application/json": {
                    code: string;
                    password: string;
                    secret: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "me.remove-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "four random words"
                 *     }
                 */
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "me.offer-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description data: URL, PNG */
                        picture: string;
                        secret: string;
                        uri: string;
                    };
                };
            };
        };
    };
    "me.tour": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        begun: boolean;
                        shown: boolean;
                        steps: {
                            done: boolean;
                            id: string;
                        }[];
                    };
                };
            };
        };
    };
    "me.set-tour": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "do": "restart"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    do: "show" | "leave" | "restart";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    "me.mark-tour": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mark": "forecast"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    mark: "words" | "sound" | "forecast" | "wall" | "dashboard" | "report" | "trunks" | "health";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    "messages.sound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "name: Reminder, November\naccount: demo\npolicy: unrestricted\ntrunks: [sim]\nmessage: { language: ru, say: [ { text: \"Ваш долг {{debt.amount|money}}.\" } ], keys: { 1: \"operator:collectors\" } }\nredial: { heard-part: { after: 10m, times: 2 } }\n",
                 *       "list": "0193a1b2-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": {
                    /** @description Fields as campaigns/campaign.schema.json names them */
                    file?: {
                        [key: string]: unknown;
                    };
                    /** Format: uuid */
                    list: string;
                    /** Format: uuid */
                    person?: string;
                    /** @description The text of a campaign file, instead of file */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
        };
    };
    "messages.words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "name: Reminder, November\naccount: demo\npolicy: unrestricted\ntrunks: [sim]\nmessage: { language: ru, say: [ { text: \"Ваш долг {{debt.amount|money}}.\" } ], keys: { 1: \"operator:collectors\" } }\nredial: { heard-part: { after: 10m, times: 2 } }\n",
                 *       "list": "0193a1b2-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": {
                    /** @description Fields as campaigns/campaign.schema.json names them */
                    file?: {
                        [key: string]: unknown;
                    };
                    /** Format: uuid */
                    list: string;
                    /** Format: uuid */
                    person?: string;
                    /** @description The text of a campaign file, instead of file */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        person: string;
                        words: string;
                    };
                };
            };
        };
    };
    "outside.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        any: boolean;
                        readonly items: {
                            /** Format: date-time */
                            addedAt: string;
                            addedBy: string;
                            name: string;
                            number: string;
                        }[];
                    };
                };
            };
        };
    };
    "outside.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "+74951234568",
                 *       "name": "lawyers"
                 *     }
                 */
                "application/json": {
                    name: string;
                    number: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "outside.allow-any": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": false
                 *     }
                 */
                "application/json": {
                    on: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "outside.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "+74951234568"
                 *     }
                 */
                "application/json": {
                    number: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "payments.list": {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                order?: "-receivedAt" | "receivedAt" | "-amount" | "amount";
                /** @description Beginning of the reference, or your own id of the payment */
                q?: string;
                /** @description open: nobody has decided whose it is */
                state?: "open" | "matched" | "unmatched" | "ambiguous" | "ignored";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Payment"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    "payments.take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "payments": [
                 *         {
                 *           "externalId": "bank-118",
                 *           "amount": "1234.50",
                 *           "paidAt": "2026-11-22T10:15:00+03:00",
                 *           "debtor": "52001000"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    payments: {
                        /** @description Decimal, above zero: "1234.50" */
                        amount: string;
                        /** @description Contract, as the list names the debt */
                        contract?: string;
                        /** @default RUB */
                        currency?: string;
                        /** @description Account number, as the list names the person */
                        debtor?: string;
                        /** @description Your own id of the payment: told twice, it is taken once */
                        externalId: string;
                        /** Format: date-time */
                        paidAt: string;
                        /** @description In any spelling */
                        phone?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description What was taken off debts; the rest was more than was owed */
                            applied: string;
                            externalId: string;
                            /** @description What the person owes now */
                            owed: string;
                            person: string | null;
                            /** @description Told of before: nothing changed */
                            repeated: boolean;
                            /** @enum {string} */
                            state: "matched" | "unmatched" | "ambiguous" | "ignored";
                        }[];
                    };
                };
            };
        };
    };
    "payments.candidates": {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path: {
                payment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            debtor: string;
                            debts: {
                                /** @description Decimal */
                                amount: string;
                                contract: string | null;
                                currency: string;
                                due: string | null;
                                id: string;
                                service: string | null;
                            }[];
                            id: string;
                            name: string | null;
                        }[];
                    };
                };
            };
        };
    };
    "payments.ignore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "returned to the sender"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "payments.match": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "person": "0193a1b2-0000-7000-8000-000000000001",
                 *       "debt": "0193a1b2-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    debt?: string;
                    /** Format: uuid */
                    person: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Decimal */
                        applied: string;
                        /** @description Decimal */
                        owed: string;
                    };
                };
            };
        };
    };
    "payments.undo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "payments.count": {
        parameters: {
            query?: {
                /** @description Count them all */
                exact?: "true" | "false";
                /** @description Beginning of the reference, or your own id of the payment */
                q?: string;
                /** @description open: nobody has decided whose it is */
                state?: "open" | "matched" | "unmatched" | "ambiguous" | "ignored";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        more: boolean;
                    };
                };
            };
        };
    };
    "payments.export": {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json";
                /** @description Beginning of the reference, or your own id of the payment */
                q?: string;
                /** @description open: nobody has decided whose it is */
                state?: "open" | "matched" | "unmatched" | "ambiguous" | "ignored";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    "people.search": {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                list?: string;
                order?: "added" | "-added" | "name" | "-name";
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description The id of the list, or the number */
                            debtor: string;
                            erasedAt: string | null;
                            id: string;
                            name: string | null;
                            owed: {
                                amount: string;
                                currency: string;
                            }[];
                            phones: string[];
                            segment: string | null;
                            stops: string[];
                            zone: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    "people.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly attempts: {
                            attemptId: string;
                            callId: string | null;
                            campaign: string | null;
                            cause: number | null;
                            channel: string;
                            contact: boolean;
                            cost: string;
                            currency: string;
                            readonly disclosure: string[];
                            disclosureHeard: boolean | null;
                            disposition: string | null;
                            failoverOf: string | null;
                            heardMs: number;
                            readonly history: {
                                /** Format: date-time */
                                at: string;
                                state: string;
                                why?: string;
                            }[];
                            keys: string;
                            kind: string;
                            readonly labels: string[];
                            readonly ledger: {
                                amount: string;
                                /** Format: date-time */
                                at: string;
                                direction: string;
                                kind: string;
                                quantity: number;
                            }[];
                            messageMs: number | null;
                            phone: string;
                            price: string;
                            redialOf: string | null;
                            sipStatus: number | null;
                            state: string;
                            readonly transfers: {
                                queue: string;
                                /** Format: date-time */
                                requestedAt: string;
                                state: string;
                            }[];
                            trunk: string;
                        }[];
                        readonly callbacks: {
                            /** Format: date-time */
                            askedAt: string;
                            attemptId: string | null;
                            phone: string;
                            queue: string;
                            state: string;
                        }[];
                        readonly campaigns: {
                            arm: string;
                            id: string;
                            name: string;
                            nextAt: string | null;
                            readonly policies: string[];
                            state: string;
                            target: string;
                            whyNot: string | null;
                        }[];
                        readonly debts: {
                            amount: string | null;
                            contract: string | null;
                            currency: string;
                            due: string | null;
                            list: string;
                            service: string | null;
                            state: string;
                            /** Format: date-time */
                            updatedAt: string;
                            readonly vars: {
                                [key: string]: unknown;
                            };
                        }[];
                        readonly decisions: {
                            allowed: boolean;
                            /** Format: date-time */
                            at: string;
                            attemptId: string | null;
                            campaign: string | null;
                            id: string;
                            moment: string;
                            policyVersion: string;
                            reason: string;
                            rule: string;
                            /** @description Until when the scheduler put them off; null there: for good */
                            until: string | null;
                            /** @description Of the scheduler, who puts off all people of these zones at once; null: this person alone was asked about */
                            zones: string[] | null;
                        }[];
                        readonly doNotCall: {
                            /** Format: date-time */
                            at: string;
                            attemptId: string | null;
                            everywhere: boolean;
                            note: string | null;
                            number: string | null;
                            source: string;
                        }[];
                        readonly inbound: {
                            /** Format: date-time */
                            arrivedAt: string;
                            called: string;
                            caller: string;
                            endedAt: string | null;
                            outcome: string | null;
                        }[];
                        readonly lists: {
                            /** Format: date-time */
                            importedAt: string;
                            list: string;
                            withdrawnAt: string | null;
                        }[];
                        readonly money: {
                            contacts: number;
                            cost: string;
                            currency: string;
                            price: string;
                        }[];
                        person: {
                            account: string;
                            erasedAt: string | null;
                            id: string;
                            key: string;
                            language: string | null;
                            name: string | null;
                            region: string | null;
                            segment: string | null;
                            /** Format: date-time */
                            since: string;
                            readonly stops: string[];
                            readonly vars: {
                                [key: string]: unknown;
                            };
                            zone: string | null;
                        };
                        readonly phones: {
                            health: string;
                            number: string;
                        }[];
                        readonly promises: {
                            amount: string | null;
                            attemptId: string | null;
                            due: string | null;
                            /** Format: date-time */
                            madeAt: string;
                            source: string;
                        }[];
                        readonly recordings: {
                            attemptId: string | null;
                            file: string;
                            lostWhy: string | null;
                            seconds: number | null;
                            /** Format: date-time */
                            startedAt: string;
                        }[];
                    };
                };
            };
        };
    };
    "people.erase": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "confirm": true
                 *     }
                 */
                "application/json": {
                    /** @enum {boolean} */
                    confirm: true;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        notHere: string[];
                        numbers: number;
                        recordings: number;
                        stillForbidden: number;
                    };
                };
            };
        };
    };
    "people.export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "people.limits": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether a robot may call now */
                        allowed: boolean;
                        readonly caps: {
                            /** @description day, week, month, 7d, 24h */
                            bucket: string;
                            counter: string;
                            max: number;
                            policy: string;
                            spent: number;
                        }[];
                        /** @description When a robot may call next; null: now, or never */
                        next: string | null;
                        /** @description The policies that bind, with their versions: ru-230fz@3 */
                        policies: string;
                        reason: string;
                        rule: string;
                        zone: string;
                    };
                };
            };
        };
    };
    "people.set-service": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "suspended": true
                 *     }
                 */
                "application/json": {
                    suspended: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "people.set-stop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "stop": "bankruptcy",
                 *       "on": true
                 *     }
                 */
                "application/json": {
                    on: boolean;
                    /** @enum {string} */
                    stop: "bankruptcy" | "refusal" | "representative-only" | "hospital" | "disability-1" | "minor" | "incapacitated" | "dispute" | "wrong-person" | "opted-out";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "people.count": {
        parameters: {
            query?: {
                /** @description Count them all */
                exact?: "true" | "false";
                list?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        more: boolean;
                    };
                };
            };
        };
    };
    "people.export-list": {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json";
                list?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    "policies.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            country: string;
                            /** @description Points of the law that are not certain */
                            doubtful: number;
                            id: string;
                            reviewedOn: string;
                            source: string;
                            title: string;
                            validFrom: string;
                            version: string;
                        }[];
                    };
                };
            };
        };
    };
    "policies.show": {
        parameters: {
            query?: {
                language?: "ru" | "en";
            };
            header?: never;
            path: {
                policy: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        document: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
        };
    };
    "policies.check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "policy": "ru-230fz",
                 *       "at": "2026-11-23T12:00:00+03:00",
                 *       "channel": "robot",
                 *       "phone": "+79161234567",
                 *       "zone": "Europe/Moscow",
                 *       "history": [
                 *         {
                 *           "at": "2026-11-22T12:00:00+03:00",
                 *           "channel": "robot",
                 *           "result": "heard-full"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: boolean;
                        nextAllowedAt: string | null;
                        reason: string;
                        rule: string;
                        says: {
                            /** @enum {string} */
                            code: "allowed";
                            readonly policies: string[];
                            readonly zones: string[];
                        } | {
                            /** @enum {string} */
                            code: "stop";
                            policy: string;
                            /** @enum {string} */
                            stop: "bankruptcy" | "refusal" | "representative-only" | "hospital" | "disability-1" | "minor" | "incapacitated" | "dispute" | "wrong-person" | "opted-out";
                        } | {
                            /** @enum {string} */
                            code: "consent";
                            consent: string;
                            policy: string;
                        } | {
                            /** @enum {string} */
                            code: "hours";
                            /** @enum {string} */
                            day: "workday" | "saturday" | "sunday" | "weekend" | "holiday" | "any-day" | "year-unknown";
                            /** @description HH:MM–HH:MM; none: nobody may be contacted that day */
                            readonly hours: string[];
                            /** @description How many zones the person may be in, where only some of them forbid */
                            ofZones?: number;
                            policy: string;
                            /** @description HH:MM where the person is */
                            time: string;
                            zone: string;
                        } | {
                            /** @enum {string} */
                            code: "ring";
                            /** @enum {string} */
                            day: "workday" | "saturday" | "sunday" | "weekend" | "holiday" | "any-day" | "year-unknown";
                            /** @description HH:MM–HH:MM; none: nobody may be contacted that day */
                            readonly hours: string[];
                            /** @description How many zones the person may be in, where only some of them forbid */
                            ofZones?: number;
                            policy: string;
                            seconds: number;
                            /** @description HH:MM where the person is */
                            time: string;
                            zone: string;
                        } | {
                            /** @enum {string} */
                            code: "spent";
                            count: number;
                            counter: string;
                            max: number;
                            open: boolean;
                            policy: string;
                            span: {
                                date: string;
                                /** @enum {string} */
                                period: "day" | "week" | "month";
                            } | {
                                date: string;
                                length: number;
                                /** @enum {string} */
                                period: "days";
                            } | {
                                length: number;
                                /** @enum {string} */
                                period: "hours";
                            };
                            zone?: string;
                            zones: number;
                        };
                    };
                };
            };
        };
    };
    "policy-documents.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            addedAt: string;
                            addedBy: string;
                            /** @enum {string} */
                            kind: "policy" | "calendar";
                            name: string;
                            removedAt: string | null;
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    "policy-documents.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "id: our-own\nversion: 2\n# … the rest as GET /api/policies/{policy} shows it\n"
                 *     }
                 */
                "application/json": {
                    /** @description A policy or a calendar, JSON or YAML */
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Lines of its page that are new */
                        added: string[];
                        /** @description What is in force under this name now */
                        before: string | null;
                        /** @enum {string} */
                        kind: "policy" | "calendar";
                        name: string;
                        removed: string[];
                        version: number;
                    };
                };
            };
        };
    };
    "policy-documents.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: number;
                    };
                };
            };
        };
    };
    "policy-documents.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "id: our-own\nversion: 2\n# … the rest as GET /api/policies/{policy} shows it\n"
                 *     }
                 */
                "application/json": {
                    /** @description A policy or a calendar, JSON or YAML */
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Lines of its page that are new */
                        added: string[];
                        /** @description What is in force under this name now */
                        before: string | null;
                        /** @enum {string} */
                        kind: "policy" | "calendar";
                        name: string;
                        removed: string[];
                    };
                };
            };
        };
    };
    "promises.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attempts: number;
                        breaches: number;
                        ranAt: string | null;
                        /** @description Rules over attempts; those over the whole record are in the answer of a run */
                        rules: {
                            about: string;
                            breaches: number;
                            checked: number;
                            readonly examples: {
                                attemptId: string | null;
                                what: string;
                            }[];
                            /** @enum {string} */
                            promise: "never-twice" | "never-over-the-limit" | "never-outside-the-hours" | "nothing-lost" | "every-decision-explained" | "no-line-leaks" | "money-adds-up" | "witness";
                            rule: string;
                        }[];
                    };
                };
            };
        };
    };
    "promises.audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attempts: number;
                        breaches: number;
                        /** Format: date-time */
                        ranAt: string;
                        rules: {
                            about: string;
                            breaches: number;
                            checked: number;
                            readonly examples: {
                                attemptId: string | null;
                                what: string;
                            }[];
                            /** @enum {string} */
                            promise: "never-twice" | "never-over-the-limit" | "never-outside-the-hours" | "nothing-lost" | "every-decision-explained" | "no-line-leaks" | "money-adds-up" | "witness";
                            rule: string;
                        }[];
                    };
                };
            };
        };
    };
    "prompts.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description As messages name it: - prompt: ID */
                            id: string;
                            /** @enum {string} */
                            language: "ru" | "en";
                            lengthMs: number;
                            /** @description Of this account; null: comes with dozvon */
                            own: {
                                /** Format: date-time */
                                madeAt: string;
                                madeBy: string;
                                prompt: string;
                                title: string;
                            } | null;
                            /** @description What it says; empty when nobody wrote it down */
                            text: string;
                        }[];
                    };
                };
            };
        };
    };
    "prompts.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        lengthMs: number;
                        /** @description LUFS as it came; plays at −19 */
                        loudness: number;
                        prompt: string;
                    };
                };
            };
        };
    };
    "prompts.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                prompt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "prompts.sound": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                prompt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
        };
    };
    "board.queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
        };
    };
    "board.retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                queue: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        retried: number;
                    };
                };
            };
        };
    };
    "rate-cards.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RateCard"][];
                    };
                };
            };
        };
    };
    "rate-cards.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "from December",
                 *       "validFrom": "2026-12-01",
                 *       "rates": {
                 *         "perContact": "1.00 RUB",
                 *         "minute": "0.00 RUB",
                 *         "trunkMinute": "0.90 RUB",
                 *         "rounding": "per-second"
                 *       }
                 *     }
                 */
                "application/json": {
                    name: string;
                    rates: {
                        [key: string]: unknown;
                    };
                    /** Format: date */
                    validFrom: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
        };
    };
    "rate-cards.examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rates": {
                 *         "perContact": "1.00 RUB",
                 *         "minute": "0.00 RUB",
                 *         "trunkMinute": "0.90 RUB",
                 *         "rounding": "per-second"
                 *       }
                 *     }
                 */
                "application/json": {
                    rates: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        currency: string;
                        examples: {
                            billedSeconds: number;
                            /** @description Decimal: what the trunk costs us */
                            cost: string;
                            /** @description Decimal: what the account pays for such a contact */
                            price: string;
                            seconds: number;
                        }[];
                    };
                };
            };
        };
    };
    "recordings.list": {
        parameters: {
            query?: {
                campaign?: string;
                commented?: "true" | "false";
                /** @description nextCursor of the page before */
                cursor?: string;
                disposition?: "opted-out" | "wrong-person" | "promised" | "transferred" | "transfer-abandoned" | "callback-asked" | "heard-full" | "heard-part" | "answered-silent" | "voicemail" | "assistant" | "busy" | "no-answer" | "rejected" | "blocked-by-carrier" | "bad-number" | "congestion" | "trunk-down" | "media-failed" | "cancelled" | "refused-by-policy" | "released" | "unknown";
                from?: string;
                limit?: number;
                maxSeconds?: number;
                minSeconds?: number;
                operator?: string;
                person?: string;
                /** @description In any spelling */
                phone?: string;
                queue?: string;
                sample?: "week";
                scored?: "true" | "false";
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Recording"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    "recordings.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recording: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The message before the talk */
                        before: {
                            heardMs: number;
                            keys: string;
                            messageMs: number | null;
                            words: string | null;
                        } | null;
                        comments: {
                            atMs: number;
                            id: string;
                            /** Format: date-time */
                            madeAt: string;
                            madeBy: string;
                            text: string;
                        }[];
                        hearings: {
                            /** Format: date-time */
                            at: string;
                            reason: string;
                            who: string;
                        }[];
                        recording: components["schemas"]["Recording"];
                        score: {
                            card: string;
                            lines: {
                                max: number;
                                text: string;
                                weight: number;
                            }[];
                            marks: number[];
                            note: string;
                            percent: number;
                            /** Format: date-time */
                            scoredAt: string;
                            scoredBy: string;
                        } | null;
                    };
                };
            };
        };
    };
    "recordings.remove": {
        parameters: {
            query: {
                reason: string;
            };
            header?: never;
            path: {
                recording: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "recordings.play": {
        parameters: {
            query: {
                reason: string;
            };
            header?: never;
            path: {
                recording: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
        };
    };
    "recordings.comment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recording: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "atMs": 12500,
                 *       "text": "well explained"
                 *     }
                 */
                "application/json": {
                    atMs: number;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
        };
    };
    "recordings.uncomment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment: string;
                recording: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "recordings.peaks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recording: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lanes: {
                            peaks: number[];
                            /** @enum {string} */
                            side: "person" | "operator" | "both";
                        }[];
                        seconds: number;
                    };
                };
            };
        };
    };
    "recordings.score": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recording: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "card": "talk",
                 *       "marks": [
                 *         5,
                 *         4,
                 *         5
                 *       ],
                 *       "note": ""
                 *     }
                 */
                "application/json": {
                    card: string;
                    marks: number[];
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        percent: number;
                    };
                };
            };
        };
    };
    "recordings.people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        operators: {
                            id: string;
                            name: string;
                        }[];
                        queues: string[];
                    };
                };
            };
        };
    };
    "report-mails.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mail: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "report-views.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        canMail: boolean;
                        views: {
                            by: string;
                            id: string;
                            /** @description Ordered by this user, each with what became of the newest */
                            mails: {
                                at: string;
                                failedWhy: string | null;
                                /** @enum {string} */
                                format: "pdf" | "xlsx" | "csv";
                                id: string;
                                lastDay: string | null;
                                recipients: string[];
                                sent: boolean;
                            }[];
                            mine: boolean;
                            name: string;
                            search: {
                                [key: string]: string;
                            };
                            shared: boolean;
                        }[];
                    };
                };
            };
        };
    };
    "report-views.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description What the address of the report says */
                    search: {
                        /** Format: uuid */
                        campaign?: string;
                        columns?: string;
                        filter?: string;
                        /** Format: date */
                        from?: string;
                        group?: string;
                        report?: string;
                        sort?: string;
                        /** Format: date */
                        to?: string;
                    };
                    /** @default false */
                    shared?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
        };
    };
    "report-views.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "report-mails.order": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "at": "08:00",
                 *       "recipients": [
                 *         "manager@example.net"
                 *       ],
                 *       "format": "xlsx"
                 *     }
                 */
                "application/json": {
                    at: string;
                    /**
                     * @default pdf
                     * @enum {string}
                     */
                    format?: "pdf" | "xlsx" | "csv";
                    recipients: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
        };
    };
    "reports.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reports: {
                            about: string;
                            columns: {
                                /** @enum {string} */
                                kind: "id" | "word" | "text" | "debtor" | "phone" | "phones" | "keys" | "time" | "money" | "integer" | "percent" | "flag";
                                name: string;
                            }[];
                            /** @description What its rows may be grouped and filtered by */
                            groups: string[];
                            name: string;
                            /** @description It can speak of the whole account, not of one campaign alone */
                            wholeAccount: boolean;
                        }[];
                    };
                };
            };
        };
    };
    "reports.read-account": {
        parameters: {
            query?: {
                /** @description Chosen columns in order, with commas between */
                columns?: string;
                /** @description column:value, several with | between; an empty value asks for none */
                filter?: string;
                /** @description Of what began (was reserved, promised, paid) at or after */
                from?: string;
                /** @description The same as a day in the zone of the account */
                fromDay?: string;
                /** @description Add rows up by this column */
                group?: string;
                limit?: number;
                /** @description Before */
                to?: string;
                /** @description The last day, included */
                toDay?: string;
            };
            header?: never;
            path: {
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            /** @enum {string} */
                            kind: "id" | "word" | "text" | "debtor" | "phone" | "phones" | "keys" | "time" | "money" | "integer" | "percent" | "flag";
                            name: string;
                        }[];
                        /** @description The report has further rows */
                        more: boolean;
                        rows: {
                            [key: string]: string | number | boolean | string[] | null;
                        }[];
                        /** @description Of the account: its days and hours */
                        zone: string;
                    };
                };
            };
        };
    };
    "reports.export-account": {
        parameters: {
            query: {
                /** @description Chosen columns in order, with commas between */
                columns?: string;
                /** @description column:value, several with | between; an empty value asks for none */
                filter?: string;
                format: "csv" | "xlsx" | "json" | "pdf";
                /** @description Of what began (was reserved, promised, paid) at or after */
                from?: string;
                /** @description The same as a day in the zone of the account */
                fromDay?: string;
                /** @description Add rows up by this column */
                group?: string;
                /** @description Before */
                to?: string;
                /** @description The last day, included */
                toDay?: string;
            };
            header?: never;
            path: {
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    "retention.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        holds: {
                            /** Format: date-time */
                            heldAt: string;
                            heldBy: string;
                            id: string;
                            reason: string;
                            subject: string;
                            /** @enum {string} */
                            what: "account" | "campaign" | "person";
                        }[];
                        periods: {
                            artefact: string;
                            /** @description The policies of the campaigns ask for it; else it is the usual period */
                            byPolicies: boolean;
                            days: number;
                            last: {
                                /** Format: date-time */
                                at: string;
                                deleted: number;
                                failed: number;
                                held: number;
                                who: string;
                            } | null;
                            source: string;
                        }[];
                    };
                };
            };
        };
    };
    "retention.hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "what": "person",
                 *       "subject": "0193a1b2-0000-7000-8000-000000000001",
                 *       "reason": "a court asked for it"
                 *     }
                 */
                "application/json": {
                    reason: string;
                    /**
                     * Format: uuid
                     * @description Id of the campaign or the person
                     */
                    subject?: string;
                    /** @enum {string} */
                    what: "account" | "campaign" | "person";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        heldAt: string;
                        heldBy: string;
                        id: string;
                        reason: string;
                        subject: string;
                        /** @enum {string} */
                        what: "account" | "campaign" | "person";
                    };
                };
            };
        };
    };
    "retention.release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hold: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "retention.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lines: {
                            artefact: string;
                            days: number;
                            deleted: number;
                            failed: number;
                            /** @description Over their time */
                            found: number;
                            /** @description Kept by a hold */
                            held: number;
                        }[];
                    };
                };
            };
        };
    };
    "retention.run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lines: {
                            artefact: string;
                            days: number;
                            deleted: number;
                            failed: number;
                            /** @description Over their time */
                            found: number;
                            /** @description Kept by a hold */
                            held: number;
                        }[];
                    };
                };
            };
        };
    };
    "uploads.sample": {
        parameters: {
            query?: {
                language?: "ru" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    "score-cards.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            lines: {
                                max: number;
                                text: string;
                                weight: number;
                            }[];
                            name: string;
                        }[];
                    };
                };
            };
        };
    };
    "score-cards.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "talk",
                 *       "lines": [
                 *         {
                 *           "text": "greets by name",
                 *           "max": 5,
                 *           "weight": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    lines: {
                        max: number;
                        text: string;
                        weight: number;
                    }[];
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "score-cards.remove": {
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
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "status.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        linesInUse: number;
                        readonly nodes: {
                            connected: boolean;
                            dialer: boolean;
                            name: string;
                        }[];
                        stopped: boolean;
                        readonly trunks: {
                            down: boolean;
                            linesInUse: number;
                            name: string;
                            registration: string | null;
                        }[];
                    };
                };
            };
        };
    };
    "status.stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": true
                 *     }
                 */
                "application/json": {
                    on: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stopped: boolean;
                    };
                };
            };
        };
    };
    "trunks.show-test-call": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestCall"];
                };
            };
        };
    };
    "trunks.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Where the others are written; null: the defaults of the demo */
                        file: string | null;
                        items: components["schemas"]["Trunk"][];
                    };
                };
            };
        };
    };
    "trunks.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Numbers that we may show, E.164, the first by default. Calls to them are recognised as calls back. Empty: the peer decides
                     * @default []
                     * @example [
                     *       "+74951234567"
                     *     ]
                     */
                    callerIds?: string[];
                    /**
                     * @description SIP status of this peer → disposition, where it means something else than the table in docs/sip-causes.md
                     * @default {}
                     * @example {
                     *       "480": "busy"
                     *     }
                     */
                    causes?: {
                        [key: string]: "busy" | "no-answer" | "rejected" | "blocked-by-carrier" | "bad-number" | "congestion" | "trunk-down";
                    };
                    /**
                     * @description Codecs offered, in order. Messages are A-law files: another first codec costs transcoding
                     * @default [
                     *       "alaw",
                     *       "ulaw"
                     *     ]
                     */
                    codecs?: ("alaw" | "ulaw" | "g722" | "opus")[];
                    /**
                     * @description Name or address of the SIP peer. `simulated`, `simulated-guarded` and `simulated-switchable` mean the simulated network that dozvon runs itself
                     * @example sip.example.net
                     */
                    host: string;
                    /**
                     * @description Calls at once; never more are open
                     * @default 30
                     */
                    lines?: number;
                    name: string;
                    /**
                     * @description How the called number is sent: `e164` +79123456789, `e164-no-plus` 79123456789, `national-8` 89123456789 (Russian numbers; others as e164-no-plus)
                     * @default e164
                     * @enum {string}
                     */
                    numberFormat?: "e164" | "e164-no-plus" | "national-8";
                    /** @description Password for SIP authentication; better given as DOZVON_TRUNK_<NAME>_PASSWORD. Needs `username` */
                    password?: string;
                    /**
                     * @description SIP port of the peer
                     * @default 5060
                     */
                    port?: number;
                    /**
                     * @description Outbound proxy; absent: requests go to the host
                     * @example sip:proxy.example.net
                     */
                    proxy?: string;
                    /**
                     * @description Ask the peer regularly whether it is there (OPTIONS). Informs only: a trunk is down after failed INVITEs or a failed registration
                     * @default false
                     */
                    qualify?: boolean;
                    /**
                     * calls per time
                     * @description Calls started per second (`8/s`) or per minute (`30/min`); never more INVITEs than this, evenly spaced
                     * @default 5/s
                     * @example 8/s
                     */
                    rate?: string;
                    /**
                     * @description Register at the peer. While the registration fails, the trunk is down. Needs `username` and `password`
                     * @default false
                     */
                    register?: boolean;
                    /** @description True only for test networks on loopback or private addresses; marked on every report. Only such a trunk takes the policy `unrestricted`. Default: false, true for the simulated network that dozvon runs itself */
                    simulated?: boolean;
                    /** @description Name for SIP authentication; absent: the peer knows us by address */
                    username?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "trunks.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                trunk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trunk"];
                };
            };
        };
    };
    "trunks.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                trunk: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Numbers that we may show, E.164, the first by default. Calls to them are recognised as calls back. Empty: the peer decides
                     * @default []
                     * @example [
                     *       "+74951234567"
                     *     ]
                     */
                    callerIds?: string[];
                    /**
                     * @description SIP status of this peer → disposition, where it means something else than the table in docs/sip-causes.md
                     * @default {}
                     * @example {
                     *       "480": "busy"
                     *     }
                     */
                    causes?: {
                        [key: string]: "busy" | "no-answer" | "rejected" | "blocked-by-carrier" | "bad-number" | "congestion" | "trunk-down";
                    };
                    /**
                     * @description Codecs offered, in order. Messages are A-law files: another first codec costs transcoding
                     * @default [
                     *       "alaw",
                     *       "ulaw"
                     *     ]
                     */
                    codecs?: ("alaw" | "ulaw" | "g722" | "opus")[];
                    /**
                     * @description Name or address of the SIP peer. `simulated`, `simulated-guarded` and `simulated-switchable` mean the simulated network that dozvon runs itself
                     * @example sip.example.net
                     */
                    host: string;
                    /**
                     * @description Calls at once; never more are open
                     * @default 30
                     */
                    lines?: number;
                    /**
                     * @description How the called number is sent: `e164` +79123456789, `e164-no-plus` 79123456789, `national-8` 89123456789 (Russian numbers; others as e164-no-plus)
                     * @default e164
                     * @enum {string}
                     */
                    numberFormat?: "e164" | "e164-no-plus" | "national-8";
                    /** @description Password for SIP authentication; better given as DOZVON_TRUNK_<NAME>_PASSWORD. Needs `username` */
                    password?: string;
                    /**
                     * @description SIP port of the peer
                     * @default 5060
                     */
                    port?: number;
                    /**
                     * @description Outbound proxy; absent: requests go to the host
                     * @example sip:proxy.example.net
                     */
                    proxy?: string;
                    /**
                     * @description Ask the peer regularly whether it is there (OPTIONS). Informs only: a trunk is down after failed INVITEs or a failed registration
                     * @default false
                     */
                    qualify?: boolean;
                    /**
                     * calls per time
                     * @description Calls started per second (`8/s`) or per minute (`30/min`); never more INVITEs than this, evenly spaced
                     * @default 5/s
                     * @example 8/s
                     */
                    rate?: string;
                    /**
                     * @description Register at the peer. While the registration fails, the trunk is down. Needs `username` and `password`
                     * @default false
                     */
                    register?: boolean;
                    /** @description True only for test networks on loopback or private addresses; marked on every report. Only such a trunk takes the policy `unrestricted`. Default: false, true for the simulated network that dozvon runs itself */
                    simulated?: boolean;
                    /** @description Name for SIP authentication; absent: the peer knows us by address */
                    username?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "trunks.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                trunk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "trunks.show-entry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                trunk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hasPassword: boolean;
                        settings: {
                            /**
                             * @description Numbers that we may show, E.164, the first by default. Calls to them are recognised as calls back. Empty: the peer decides
                             * @example [
                             *       "+74951234567"
                             *     ]
                             */
                            callerIds: string[];
                            /**
                             * @description SIP status of this peer → disposition, where it means something else than the table in docs/sip-causes.md
                             * @example {
                             *       "480": "busy"
                             *     }
                             */
                            causes: {
                                [key: string]: "busy" | "no-answer" | "rejected" | "blocked-by-carrier" | "bad-number" | "congestion" | "trunk-down";
                            };
                            /** @description Codecs offered, in order. Messages are A-law files: another first codec costs transcoding */
                            codecs: ("alaw" | "ulaw" | "g722" | "opus")[];
                            /**
                             * @description Name or address of the SIP peer. `simulated`, `simulated-guarded` and `simulated-switchable` mean the simulated network that dozvon runs itself
                             * @example sip.example.net
                             */
                            host: string;
                            /** @description Calls at once; never more are open */
                            lines: number;
                            /**
                             * @description How the called number is sent: `e164` +79123456789, `e164-no-plus` 79123456789, `national-8` 89123456789 (Russian numbers; others as e164-no-plus)
                             * @enum {string}
                             */
                            numberFormat: "e164" | "e164-no-plus" | "national-8";
                            /** @description SIP port of the peer */
                            port: number;
                            /**
                             * @description Outbound proxy; absent: requests go to the host
                             * @example sip:proxy.example.net
                             */
                            proxy?: string;
                            /** @description Ask the peer regularly whether it is there (OPTIONS). Informs only: a trunk is down after failed INVITEs or a failed registration */
                            qualify: boolean;
                            rate: string;
                            /** @description Register at the peer. While the registration fails, the trunk is down. Needs `username` and `password` */
                            register: boolean;
                            /** @description True only for test networks on loopback or private addresses; marked on every report. Only such a trunk takes the policy `unrestricted`. Default: false, true for the simulated network that dozvon runs itself */
                            simulated?: boolean;
                            /** @description Name for SIP authentication; absent: the peer knows us by address */
                            username?: string;
                        };
                    };
                };
            };
        };
    };
    "trunks.test-call": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                trunk: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "+79720100100",
                 *       "language": "ru"
                 *     }
                 */
                "application/json": {
                    /**
                     * @default ru
                     * @enum {string}
                     */
                    language?: "ru" | "en";
                    /**
                     * @description The number is my own; a trunk to real people needs it
                     * @default false
                     */
                    myPhone?: boolean;
                    number: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Watch the topic test-call:<campaign> */
                        campaign: string;
                    };
                };
            };
        };
    };
    "trunks.check-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The running programme has other settings: start it again */
                        changed: boolean;
                        file: string | null;
                        /** @description Every mistake with line, field and remedy */
                        problem: string | null;
                    };
                };
            };
        };
    };
    "uploads.send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bytes: number;
                        id: string;
                        name: string;
                    };
                };
            };
        };
    };
    "uploads.check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "columns": {
                 *         "phone": [
                 *           3
                 *         ],
                 *         "amount": [
                 *           4
                 *         ]
                 *       },
                 *       "delimiter": ";",
                 *       "encoding": "windows-1251"
                 *     }
                 */
                "application/json": {
                    columns?: {
                        [key: string]: number[];
                    };
                    /** @enum {string} */
                    delimiter?: ";" | "," | "\t" | "|";
                    /** @enum {string} */
                    encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "cp866" | "koi8-r";
                    /** @description 0: there is no header */
                    headerRow?: number;
                    ignored?: number[];
                    variables?: number[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: number;
                        debtors: number;
                        duplicates: number;
                        listId: string | null;
                        phones: number;
                        /** @description The first hundred */
                        refusals: {
                            column: string;
                            reason: string;
                            row: number;
                            value: string;
                        }[];
                        refused: number;
                        refusedBecause: {
                            column: string;
                            count: number;
                            reason: string;
                        }[];
                        rows: number;
                        warnedBecause: {
                            column: string;
                            count: number;
                            reason: string;
                        }[];
                        /** @description The first hundred */
                        warnings: {
                            column: string;
                            reason: string;
                            row: number;
                            value: string;
                        }[];
                    };
                };
            };
        };
    };
    "uploads.load": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "list": "november",
                 *       "mapping": {}
                 *     }
                 */
                "application/json": {
                    list: string;
                    mapping: {
                        columns?: {
                            [key: string]: number[];
                        };
                        /** @enum {string} */
                        delimiter?: ";" | "," | "\t" | "|";
                        /** @enum {string} */
                        encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "cp866" | "koi8-r";
                        /** @description 0: there is no header */
                        headerRow?: number;
                        ignored?: number[];
                        variables?: number[];
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: number;
                        debtors: number;
                        duplicates: number;
                        importId: string | null;
                        listId: string | null;
                        phones: number;
                        /** @description The first hundred */
                        refusals: {
                            column: string;
                            reason: string;
                            row: number;
                            value: string;
                        }[];
                        refused: number;
                        refusedBecause: {
                            column: string;
                            count: number;
                            reason: string;
                        }[];
                        rows: number;
                        warnedBecause: {
                            column: string;
                            count: number;
                            reason: string;
                        }[];
                        /** @description The first hundred */
                        warnings: {
                            column: string;
                            reason: string;
                            row: number;
                            value: string;
                        }[];
                        withdrawn: number;
                    };
                };
            };
        };
    };
    "uploads.preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": {
                    columns?: {
                        [key: string]: number[];
                    };
                    /** @enum {string} */
                    delimiter?: ";" | "," | "\t" | "|";
                    /** @enum {string} */
                    encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "cp866" | "koi8-r";
                    /** @description 0: there is no header */
                    headerRow?: number;
                    ignored?: number[];
                    variables?: number[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            column: number;
                            header: string;
                            means: string;
                            samples: string[];
                            /** @enum {string} */
                            why: "chosen" | "header" | "values" | "row-number" | "new";
                        }[];
                        delimiter: string | null;
                        /** @enum {string} */
                        encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "cp866" | "koi8-r" | "xlsx";
                        headerRow: number;
                        phoneMissing: boolean;
                        rows: {
                            cells: string[];
                            row: number;
                        }[];
                    };
                };
            };
        };
    };
    "uploads.refused": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mapping": {},
                 *       "language": "ru"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    language: "ru" | "en";
                    mapping: {
                        columns?: {
                            [key: string]: number[];
                        };
                        /** @enum {string} */
                        delimiter?: ";" | "," | "\t" | "|";
                        /** @enum {string} */
                        encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "cp866" | "koi8-r";
                        /** @description 0: there is no header */
                        headerRow?: number;
                        ignored?: number[];
                        variables?: number[];
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    "users.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accounts: string[];
                            /** @description A password was chosen */
                            active: boolean;
                            /** @description By an administrator: logs in no more until opened */
                            closed: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            everywhere: boolean;
                            id: string;
                            /** @enum {string} */
                            language: "ru" | "en";
                            lastLoginAt: string | null;
                            /** @description Too many wrong passwords */
                            lockedUntil: string | null;
                            login: string;
                            name: string;
                            /** @description Calls that a day at the desk is planned for; 0: no plan */
                            planCalls: number;
                            /** @enum {string} */
                            role: "specialist" | "operator" | "supervisor" | "manager" | "admin";
                            /** @description Open now */
                            sessions: number;
                            totp: boolean;
                        }[];
                    };
                };
            };
        };
    };
    "users.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "anna",
                 *       "name": "Анна",
                 *       "role": "operator",
                 *       "language": "ru"
                 *     }
                 */
                "application/json": {
                    /**
                     * @default ru
                     * @enum {string}
                     */
                    language?: "ru" | "en";
                    login: string;
                    name: string;
                    /** @enum {string} */
                    role: "specialist" | "operator" | "supervisor" | "manager" | "admin";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        link: {
                            /** Format: date-time */
                            expiresAt: string;
                            url: string;
                        };
                    };
                };
            };
        };
    };
    "users.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "users.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Анна К.",
                 *       "role": "supervisor"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    role?: "specialist" | "operator" | "supervisor" | "manager" | "admin";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "users.close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": true
                 *     }
                 */
                "application/json": {
                    on: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "users.plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "calls": 60
                 *     }
                 */
                "application/json": {
                    calls: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "users.reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        url: string;
                    };
                };
            };
        };
    };
    "users.end-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
        };
    };
    "users.remove-totp": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "wall.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Wall"];
                };
            };
        };
    };
    "wall.listen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mode": "whisper"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    mode: "listen" | "whisper" | "barge";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "wall.leave": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "wall.mark": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "ask about this one"
                 *     }
                 */
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "wall.move": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "queues": [
                 *         "collectors"
                 *       ]
                 *     }
                 */
                "application/json": {
                    queues: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhooks.replay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhooks.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly events: string[];
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            dead: number;
                            readonly events: string[];
                            id: string;
                            url: string;
                            waiting: number;
                        }[];
                    };
                };
            };
        };
    };
    "webhooks.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://crm.example/dozvon",
                 *       "events": [
                 *         "attempt.ended",
                 *         "promise.made"
                 *       ]
                 *     }
                 */
                "application/json": {
                    events: ("attempt.ended" | "promise.made" | "callback.asked" | "campaign.started" | "campaign.finished" | "payment.matched" | "payment.unmatched" | "service.suspend" | "service.resume")[];
                    /** Format: uri */
                    url: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        secret: string;
                    };
                };
            };
        };
    };
    "webhooks.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhooks.log": {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            at: string;
                            doneAt: string | null;
                            event: string;
                            id: string;
                            /** Format: date-time */
                            nextAt: string;
                            problem: string | null;
                            /** @enum {string} */
                            state: "waiting" | "done" | "dead";
                            status: number | null;
                            subject: string | null;
                            tries: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    "webhooks.ping": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        delivery: string;
                    };
                };
            };
        };
    };
}
