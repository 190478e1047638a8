import { isObject, type JsonObject, own, replace, texts, without } from './json.js';
import { type Layout, layOut } from './layouts.js';
import { type TargetForm, targetCandidates } from './target-forms.js';

/** The steps from a spec's node to a value in it. */
export type NodePath = readonly (string | number)[];

/** The generations of specs: Spack's `specfile_version`. */
export type SpecGeneration = 1 | 2 | 3 | 4 | 5 | 6;

/** In which form a node was hashed, as far as the record that holds it tells. */
export interface Form {
  /** The generation of specs whose nodes look so. */
  readonly generation: SpecGeneration;
  readonly layout: Layout;
  /** Whether a newer Spack has written the node anew since, with the compiler moved into `annotations`. */
  readonly rewritten: boolean;
  readonly target: TargetForm;
  /** False where the hash was made before the namespace was set: externals of 2025-10-19 to 2025-12-10. */
  readonly namespace: boolean;
}

/** A text that may have been hashed, and which parts of the node it does not hold. */
export interface Candidate {
  readonly form: Form;
  text(): string;
  /** The values of the node that the text does not depend on. Their parents stand for all below them. */
  uncovered(): readonly NodePath[];
}

/** The versions of the database that Spack has had for build caches, and the generation of specs that each brought. */
const GENERATION_OF: Readonly<Record<number, SpecGeneration>> = { 5: 1, 6: 3, 7: 4, 8: 5, 9: 6 };

/** Whether nodes of a database of this version can be proven. */
export function isKnownDatabase(database: number): boolean {
  return Object.hasOwn(GENERATION_OF, database);
}

/** Every text that may have been hashed for a node of a database of this version, the likely ones first. */
export function* candidatesOf(name: string, node: JsonObject, database: number): Iterable<Candidate> {
  const dressings = [...dressingsOf(node)];
  for (const shape of shapesOf(node, database)) {
    for (const { target, namespace } of dressings) {
      yield {
        form: {
          generation: shape.generation,
          layout: shape.layout,
          rewritten: shape.rewritten,
          target: target.form,
          namespace,
        },
        text: () => {
          const dressed = withTarget(namespace ? shape.node : without(shape.node, 'namespace'), target.target);
          return layOut(shape.generation === 1 ? { [name]: dressed } : dressed, shape.layout);
        },
        uncovered: () =>
          [
            ...NEVER_HASHED,
            ...shape.uncovered,
            ...uncoveredTarget(node, target.form),
            ...(namespace ? [] : [['namespace']]),
          ].filter((path) => isThere(node, path)),
      };
    }
  }
}

const NEVER_HASHED: readonly NodePath[] = [['full_hash'], ['build_hash']];

function* dressingsOf(node: JsonObject) {
  const arch = own(node, 'arch');
  const targets = targetCandidates(isObject(arch) ? own(arch, 'target') : undefined);
  const namespaces = Object.hasOwn(node, 'external') ? [true, false] : [true];
  for (const namespace of namespaces) for (const target of targets) yield { target, namespace };
}

function withTarget(node: JsonObject, target: unknown): JsonObject {
  const arch = own(node, 'arch');
  return isObject(arch) ? replace(node, 'arch', replace(arch, 'target', target)) : node;
}

function uncoveredTarget(node: JsonObject, form: TargetForm): readonly NodePath[] {
  if (form === 'written') return [];
  if (form === 'without cpupart') return [['arch', 'target', 'cpupart']];
  const arch = own(node, 'arch');
  const target = isObject(arch) ? own(arch, 'target') : undefined;
  return isObject(target)
    ? Object.keys(target)
        .filter((key) => key !== 'name')
        .map((key) => ['arch', 'target', key])
    : [];
}

function isThere(node: JsonObject, path: NodePath): boolean {
  let value: unknown = node;
  for (const step of path) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined;
    else value = isObject(value) ? own(value, step) : undefined;
    if (value === undefined) return false;
  }
  return true;
}

/** A node as a generation of Spack may have hashed it, before its target and namespace are looked at. */
interface Shape {
  readonly generation: SpecGeneration;
  readonly layout: Layout;
  readonly rewritten: boolean;
  readonly node: JsonObject;
  readonly uncovered: readonly NodePath[];
}

function* shapesOf(stored: JsonObject, database: number): Iterable<Shape> {
  const node = without(stored, 'hash', 'full_hash', 'build_hash');
  const annotations = own(node, 'annotations');
  const born = bornAs(annotations, database);
  if (born === 1 || GENERATION_OF[database] === 1) yield yamlShape(node);
  else if (born >= 6) yield { generation: 6, layout: 'compact', rewritten: false, node, uncovered: [] };
  else if (born === 5) yield { generation: 5, layout: 'compact', rewritten: false, ...withoutProvided(node, database) };
  else if (database >= 8 && isObject(annotations)) yield* oldShapes(takenBack(node, annotations), born, database, true);
  else yield* oldShapes({ node, uncovered: [] }, born, database, false);
}

/** The generation in which a node was written first. */
function bornAs(annotations: unknown, database: number): number {
  const written = isObject(annotations) ? own(annotations, 'original_specfile_version') : undefined;
  return typeof written === 'number' ? written : GENERATION_OF[database]!;
}

/** A part of a shape. */
interface Cut {
  readonly node: JsonObject;
  readonly uncovered: readonly NodePath[];
}

/** Database 9 adds to old nodes what they provide. */
function withoutProvided(node: JsonObject, database: number): Cut {
  if (database < 9) return { node, uncovered: [] };
  return { node: without(node, 'provided_virtuals'), uncovered: [['provided_virtuals']] };
}

/** A node of generation 2 to 4 from what Spack 1.0 and later make of it. */
function takenBack(stored: JsonObject, annotations: JsonObject): Cut {
  const entries = Object.entries(without(stored, 'annotations', 'provided_virtuals'));
  const compiler = own(annotations, 'compiler');
  const after = entries.findIndex(([key]) => key === 'arch') + 1;
  const split = typeof compiler === 'string' ? /(.*?)@(=?)(.*)/s.exec(compiler) : null;
  if (split !== null) entries.splice(after, 0, ['compiler', { name: split[1], version: split[3] }]);
  const node = Object.fromEntries(entries);
  const uncovered: NodePath[] = Object.keys(annotations)
    .filter((key) => key !== 'original_specfile_version' && (key !== 'compiler' || split?.[2] !== '='))
    .map((key) => ['annotations', key]);
  const edges = own(node, 'dependencies');
  if (!Array.isArray(edges)) return { node, uncovered: [...uncovered, ['provided_virtuals']] };
  const dependencies = edges.map((edge) => {
    const parameters = isObject(edge) ? own(edge, 'parameters') : undefined;
    return isObject(parameters) ? replace(edge, 'parameters', without(parameters, 'direct')) : edge;
  });
  return {
    node: replace(node, 'dependencies', dependencies),
    uncovered: [
      ...uncovered,
      ['provided_virtuals'],
      ...edges.map((_, i) => ['dependencies', i, 'parameters', 'direct']),
    ],
  };
}

/** Generations 2 to 4: which of them a node is of, database 6 and 7 do not say. */
function* oldShapes({ node, uncovered }: Cut, born: number, database: number, rewritten: boolean): Iterable<Shape> {
  if (born === 4) {
    yield { generation: 4, layout: 'compact', rewritten, node, uncovered };
    yield { generation: 4, layout: 'indented', rewritten, node, uncovered };
  }
  if (born === 3 || database === 7) {
    const cut = withTypes(node);
    // What tells the two apart when all dependencies are linked or run.
    const generation = Object.hasOwn(node, 'package_hash') ? 3 : 2;
    yield { generation, layout: 'indented', rewritten, node: cut.node, uncovered: [...uncovered, ...cut.uncovered] };
  }
  if (born === 2 || database === 6) {
    const cut = linkAndRunOnly(withTypes(without(node, 'package_hash')));
    yield {
      generation: 2,
      layout: 'indented',
      rewritten,
      node: cut.node,
      uncovered: [...uncovered, ['package_hash'], ...cut.uncovered],
    };
  }
}

/** With dependencies as `{name, hash, type}`, as they were written before generation 4. */
function withTypes(node: JsonObject): Cut {
  const edges = own(node, 'dependencies');
  if (!Array.isArray(edges)) return { node, uncovered: [] };
  const uncovered: NodePath[] = [];
  const dependencies = edges.map((edge, i) => {
    const parameters = isObject(edge) ? own(edge, 'parameters') : undefined;
    if (!isObject(edge) || !isObject(parameters)) return edge;
    for (const key of Object.keys(edge))
      if (!['name', 'hash', 'parameters'].includes(key)) uncovered.push(['dependencies', i, key]);
    for (const key of Object.keys(parameters))
      if (key !== 'deptypes') uncovered.push(['dependencies', i, 'parameters', key]);
    return { name: own(edge, 'name'), hash: own(edge, 'hash'), type: own(parameters, 'deptypes') };
  });
  return { node: replace(node, 'dependencies', dependencies), uncovered };
}

/** Until 0.17 a hash told nothing of what a package was built with. */
function linkAndRunOnly({ node, uncovered }: Cut): Cut {
  const edges = own(node, 'dependencies');
  if (!Array.isArray(edges)) return { node, uncovered };
  const isKept = edges.map((edge) => isObject(edge) && isLinkOrRun(own(edge, 'type')));
  return {
    node: withDependencies(
      node,
      edges.filter((_, i) => isKept[i]),
    ),
    uncovered: [...uncovered, ...edges.flatMap((_, i): NodePath[] => (isKept[i] ? [] : [['dependencies', i]]))],
  };
}

function isLinkOrRun(types: unknown): boolean {
  return texts(types).some((type) => type === 'link' || type === 'run');
}

/** No node has an empty list of dependencies. */
function withDependencies(node: JsonObject, dependencies: JsonObject | readonly unknown[]): JsonObject {
  return Object.keys(dependencies).length === 0
    ? without(node, 'dependencies')
    : replace(node, 'dependencies', dependencies);
}

/** Generation 1: the dependencies are an object with their names for keys. */
function yamlShape(stored: JsonObject): Shape {
  const node = without(stored, 'package_hash', 'annotations');
  const edges = own(node, 'dependencies');
  const all = isObject(edges) ? Object.entries(edges) : [];
  const isKept = ([, edge]: [string, unknown]) => isObject(edge) && isLinkOrRun(own(edge, 'type'));
  const kept = Object.fromEntries(all.filter(isKept));
  return {
    generation: 1,
    layout: 'yaml',
    rewritten: false,
    node: isObject(edges) ? withDependencies(node, kept) : node,
    uncovered: [
      ['package_hash'],
      ['annotations'],
      ...all.filter((entry) => !isKept(entry)).map(([name]) => ['dependencies', name]),
    ],
  };
}
