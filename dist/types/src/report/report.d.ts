import type { BaselineEntry, Finding, HiddenFinding, Severity } from '../finding.js';
import type { Pieces } from '../words/pieces.js';
import type { Overview } from './overview.js';
import type { Suggestions } from './suggestion.js';
/** What a rule is, for the formats that list rules. */
export interface RuleInfo {
    readonly id: string;
    readonly summary: string;
    readonly why: string;
    /** The worst severity that the rule has in this run. */
    readonly severity: Severity;
    readonly fixable: boolean;
    /** The plugin that it is from. */
    readonly plugin?: string;
    /** Example page fragments. */
    readonly bad: string;
    readonly good: string;
}
/** A fault of cache-lint itself: the run goes on, exit 3. */
export interface InternalError {
    /** Absent when it was not a rule that failed. */
    readonly ruleId?: string;
    /** The plugin that the rule is from: then it is the plugin's fault. */
    readonly plugin?: string;
    readonly file: string;
    /** The error with its stack. */
    readonly stack: string;
}
/** A baseline that was used. */
export interface BaselineUse {
    /** As findings spell files. */
    readonly file: string;
    /** How many findings it hides. */
    readonly hidden: number;
    /** Its entries that match no finding any more, by fingerprint; of those only that the run would have found. */
    readonly stale: readonly BaselineEntry[];
    /** Whether the run took them out of the file. */
    readonly pruned: boolean;
    /**
     * Its entries on files that have another name now, and what they should be: they hide their findings all the same. Absent when there
     * are none.
     */
    readonly moved?: readonly {
        readonly old: BaselineEntry;
        readonly now: BaselineEntry;
    }[];
}
/** What `cache-lint compare` found beside the report's findings, which are those that the change introduces. */
export interface ComparisonUse {
    /** The state that is compared with, as it is shown: a name and the start of the commit's id. */
    readonly base: string;
    readonly introduced: number;
    /** In the base only, as they stood there, by `compareFindings`. */
    readonly fixed: readonly Finding[];
    /** In both states, by `compareFindings`. */
    readonly unchanged: readonly Finding[];
}
/** What a run on changed files looked at. */
export interface ChangesUse {
    /** Since when files count as changed: a name and a commit. Absent when it cannot be told. */
    readonly base?: string;
    /** Why everything was checked all the same, as the end of a sentence. */
    readonly reason?: string;
    /** Changed files of the sites: pages, data, tag pages. */
    readonly files: number;
    /** Deleted ones; they are not in `files`. */
    readonly deleted: number;
    /** Findings that are in no total, for they touch no changed line. */
    readonly hidden: number;
    /** Why it cannot be told which findings between pages are new, so that all of them are shown; as the end of a sentence. */
    readonly unknown?: string;
}
/** What fixing did, or would do. */
export interface FixUse {
    /** Whether files were changed; false when it was only asked what would be. */
    readonly written: boolean;
    /** Findings that are gone. */
    readonly findings: number;
    /** The files that are changed, sorted. */
    readonly files: readonly string[];
    /** Fixes that could not be written into the page, and why, as the rest of a sentence. */
    readonly unfixed: readonly {
        readonly ruleId: string;
        readonly file: string;
        readonly reason: string;
        readonly findings: number;
    }[];
    /** Files that could not be changed, and why, as the rest of a sentence. */
    readonly unwritten: readonly {
        readonly file: string;
        readonly reason: string;
    }[];
}
/** A tag whose pages were compared with its indexes. */
export interface ComparedTag {
    readonly tag: string;
    /** When its own index was written, as `2026-11-28T11:40:07Z`; absent when nobody knows. */
    readonly written?: string;
    /** When a page of it was committed last; there only where pages differ from the index, and git knows. */
    readonly committed?: string;
    readonly pages: number;
    readonly rows: number;
    /** Its own and those of its stacks. */
    readonly indexes: number;
    /** In all of these. */
    readonly records: number;
    /** Records whose hash follows from them. */
    readonly proven: number;
}
/** What a run did with the indexes of a build cache, or with the data files of the site's successor. */
export interface BuildCacheUse {
    /** In a run on pages; empty in one on data files. */
    readonly tags: readonly ComparedTag[];
    /** In a run on data files: the specs that have the right shape, and how many indexes they were compared with, if with any. */
    readonly data?: {
        readonly specs: number;
        readonly indexes?: number;
    };
    /** What was not checked, once for each cause: by which rules, and why, as the end of a sentence. */
    readonly notChecked: readonly {
        readonly reason: string;
        readonly rules: readonly string[];
    }[];
}
/** Everything that a run found out, complete and sorted: what every format is a pure function of. */
export interface Report {
    readonly tool: {
        readonly name: string;
        readonly version: string;
        readonly informationUri: string;
    };
    /** The rules that ran, by id. */
    readonly rules: readonly RuleInfo[];
    /** The rules that did not, or not everywhere, and why, by id. */
    readonly skippedRules: readonly {
        readonly id: string;
        readonly reason: string;
    }[];
    /** The files looked at, sorted, spelled as in findings. */
    readonly files: readonly string[];
    /** The findings to show, by `compareFindings`. */
    readonly findings: readonly Finding[];
    /** Of all findings, the ones that are not shown included. */
    readonly totals: {
        readonly pages: number;
        /** Pages that were read only because a fault between pages may touch the ones that the run is about. */
        readonly contextPages: number;
        /** Files with at least one finding. */
        readonly filesWithFindings: number;
        readonly specs: number;
        readonly errors: number;
        readonly warnings: number;
        readonly infos: number;
    };
    /** How many findings are not in `findings`, by what left them out: two options, and the limit of findings of one page. */
    readonly omitted: {
        readonly quiet: number;
        readonly maxFindings: number;
        readonly perPage: number;
    };
    /** The findings that the two options leave out; absent when they leave out none. */
    readonly unshown?: readonly Finding[];
    /** Files with findings of which perhaps none is in `findings`, for a run keeps so many and no more; sorted. Absent when there are none. */
    readonly crowdedOut?: readonly string[];
    /** Findings that are in no total, by what hides them. */
    readonly hidden: {
        readonly suppressions: number;
        readonly baseline: number;
    };
    /** What the findings are compared with; absent in a plain run. */
    readonly comparison?: ComparisonUse;
    /** What became of the baseline; absent without one. */
    readonly baseline?: BaselineUse;
    /** The hidden findings themselves, by `compareFindings`; absent when no output was asked to have them. */
    readonly hiddenFindings?: readonly HiddenFinding[];
    /** Absent in a run that is not on changed files. */
    readonly changes?: ChangesUse;
    /** Absent in a run that fixes nothing. The findings are those that remain, but for a run that shows a difference. */
    readonly fixes?: FixUse;
    /** What would mend the findings, each by itself; absent where no output was asked to show it, and in a run that fixes. */
    readonly suggestions?: Suggestions;
    /** What was compared with the indexes of a build cache; absent when neither they nor data files were looked at. */
    readonly buildCache?: BuildCacheUse;
    /** What each site holds; absent where no output was asked to show it, and in a run on a part of a site. */
    readonly overviews?: readonly Overview[];
    /** Pages that could not be read, without a finding because the rule that would say so is off; by rule id. */
    readonly unchecked: readonly {
        readonly ruleId: string;
        readonly pages: number;
    }[];
    readonly internalErrors: readonly InternalError[];
}
/** What a format for people has to know of the place where it is shown. */
export interface View {
    /** Terminal columns. */
    readonly width: number;
    readonly color: boolean;
    /** Whether a CI runner reads the output and obeys the commands in it. */
    readonly ci: boolean;
    /** What code scanning is to tell this run's results from those of other runs by. */
    readonly sarifCategory?: string;
    /** The mildest severity that fails the run; default: error. */
    readonly failOn?: Severity;
    /** Where the files of this commit are shown, for links: `https://github.com/<owner>/<repository>/blob/<commit>`. */
    readonly blobUrl?: string;
    /** Whether it is a file: then it may be read without the summary that a run prints on standard error. */
    readonly isFile?: boolean;
    /** Bytes that the file may still take, where it is not ours alone: the job summary. */
    readonly room?: number;
}
/**
 * A format: a pure function, no printing, no sorting in place. The text, whole or in pieces, ends in a line break or is empty; NUL ends
 * lists for programs.
 */
export type Reporter = (report: Report, view: View) => Pieces;
/** One whose text is bounded. */
export type TextReporter = (report: Report, view: View) => string;
