import type { Rule } from '../src/rule.js';
import configGlob from './config-glob.js';
import configSuppression from './config-suppression.js';
import corpusCommit from './corpus-commit.js';
import corpusHashDetails from './corpus-hash-details.js';
import corpusHashPackage from './corpus-hash-package.js';
import corpusPackageCase from './corpus-package-case.js';
import corpusPageStale from './corpus-page-stale.js';
import corpusTrend from './corpus-trend.js';
import dataDeps from './data-deps.js';
import dataHtml from './data-html.js';
import dataIndex from './data-index.js';
import dataLinks from './data-links.js';
import dataReadable from './data-readable.js';
import dataShape from './data-shape.js';
import fileEncoding from './file-encoding.js';
import fileMergeConflict from './file-merge-conflict.js';
import fileReadable from './file-readable.js';
import frontMatterCloses from './front-matter-closes.js';
import frontMatterNoCode from './front-matter-no-code.js';
import frontMatterOpens from './front-matter-opens.js';
import frontMatterParses from './front-matter-parses.js';
import historyFrozen from './history-frozen.js';
import indexDag from './index-dag.js';
import indexFields from './index-fields.js';
import indexHash from './index-hash.js';
import indexHoles from './index-holes.js';
import indexManifest from './index-manifest.js';
import indexPublish from './index-publish.js';
import indexReadable from './index-readable.js';
import indexRecord from './index-record.js';
import indexRows from './index-rows.js';
import indexSame from './index-same.js';
import indexSpecFile from './index-spec-file.js';
import indexStacks from './index-stacks.js';
import indexTags from './index-tags.js';
import keyUnique from './key-unique.js';
import metaNumSpecs from './meta-num-specs.js';
import metaNumSpecsByStack from './meta-num-specs-by-stack.js';
import metaSorted from './meta-sorted.js';
import metaUnion from './meta-union.js';
import packageName from './package-name.js';
import pageBodyEmpty from './page-body-empty.js';
import pageCanonical from './page-canonical.js';
import pageCategories from './page-categories.js';
import pageGeneration from './page-generation.js';
import pageLayout from './page-layout.js';
import pageOrder from './page-order.js';
import pagePath from './page-path.js';
import pageRows from './page-rows.js';
import pageSchema from './page-schema.js';
import pageTextSafe from './page-text-safe.js';
import pageTitle from './page-title.js';
import scalarAmbiguous from './scalar-ambiguous.js';
import siteCount from './site-count.js';
import siteData from './site-data.js';
import siteStacks from './site-stacks.js';
import siteTagPage from './site-tag-page.js';
import siteTags from './site-tags.js';
import specCompilerKnown from './spec-compiler-known.js';
import specCompilerPlatform from './spec-compiler-platform.js';
import specCompilerSyntax from './spec-compiler-syntax.js';
import specHashFormat from './spec-hash-format.js';
import specHashUnique from './spec-hash-unique.js';
import specOsPlatform from './spec-os-platform.js';
import specOsSyntax from './spec-os-syntax.js';
import specPlatform from './spec-platform.js';
import specSize from './spec-size.js';
import specStackPlatform from './spec-stack-platform.js';
import specStackSyntax from './spec-stack-syntax.js';
import specStacksPresent from './spec-stacks-present.js';
import specStacksRoot from './spec-stacks-root.js';
import specStacksUnique from './spec-stacks-unique.js';
import specTarballUrl from './spec-tarball-url.js';
import specTargetKnown from './spec-target-known.js';
import specTargetPlatform from './spec-target-platform.js';
import specVariantOrder from './spec-variant-order.js';
import specVariantSyntax from './spec-variant-syntax.js';
import specVariantUnique from './spec-variant-unique.js';
import specVariantValues from './spec-variant-values.js';
import specVersionOne from './spec-version-one.js';
import specVersionSyntax from './spec-version-syntax.js';
import tagName from './tag-name.js';

/** A part of the catalogue. */
export interface Section {
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** Every rule by the parts of the catalogue, in its order. */
export const sections: readonly Section[] = [
  {
    title: 'The file',
    rules: [
      fileReadable,
      fileEncoding,
      fileMergeConflict,
      frontMatterOpens,
      frontMatterNoCode,
      frontMatterCloses,
      frontMatterParses,
      keyUnique,
      scalarAmbiguous,
    ],
  },
  {
    title: "The page's shape and name",
    rules: [
      pageSchema,
      pagePath,
      pageTitle,
      pageCategories,
      pageLayout,
      pageRows,
      pageBodyEmpty,
      packageName,
      tagName,
      pageTextSafe,
    ],
  },
  {
    title: 'The summary against the rows',
    rules: [metaNumSpecs, metaNumSpecsByStack, metaUnion, metaSorted],
  },
  {
    title: 'Each row',
    rules: [
      specHashFormat,
      specHashUnique,
      specVersionOne,
      specVersionSyntax,
      specCompilerSyntax,
      specCompilerKnown,
      specCompilerPlatform,
      specPlatform,
      specOsSyntax,
      specOsPlatform,
      specTargetKnown,
      specTargetPlatform,
      specStackSyntax,
      specStackPlatform,
      specStacksPresent,
      specStacksRoot,
      specStacksUnique,
      specVariantSyntax,
      specVariantUnique,
      specVariantOrder,
      specVariantValues,
      specSize,
      specTarballUrl,
    ],
  },
  {
    title: 'The page as its generator writes it',
    rules: [pageGeneration, pageOrder, pageCanonical],
  },
  {
    title: 'Across pages',
    rules: [corpusHashPackage, corpusHashDetails, corpusPackageCase, corpusPageStale, corpusTrend, corpusCommit],
  },
  {
    title: "The pages against the site's data",
    rules: [siteData, siteTags, siteTagPage, siteStacks, siteCount],
  },
  {
    title: 'The pages against the build cache',
    rules: [
      indexReadable,
      indexManifest,
      indexRecord,
      indexHash,
      indexDag,
      indexSame,
      indexRows,
      indexFields,
      indexStacks,
      indexTags,
      indexPublish,
      indexHoles,
      indexSpecFile,
    ],
  },
  {
    title: "The data files of the site's successor",
    rules: [dataReadable, dataShape, dataLinks, dataDeps, dataHtml, dataIndex],
  },
  {
    title: 'Against history',
    rules: [historyFrozen],
  },
  {
    title: 'The config',
    rules: [configGlob, configSuppression],
  },
];

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = sections.flatMap((section) => section.rules);
