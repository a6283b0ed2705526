import ts from 'typescript';

/** A module that a file names, in whatever way. */
export interface ModuleUse {
  /** As it is written; undefined when it is computed. */
  module: string | undefined;
  /** It is gone once the types are taken away. */
  isType: boolean;
  line: number;
}

/** The parts of an `.astro` file that are code: what stands between its fences, and its scripts. */
const astroCode = /^---\r?\n(.*?)^---|<script[^>]*>(.*?)<\/script>/gms;
/** `{await import('./x.ts')}` between tags */
const callInMarkup = /\b(?:import|require|import\.meta\.glob)\s*\(\s*['"`]([^'"`]*)['"`]/g;

const countLines = (text: string): number => text.split('\n').length - 1;

/** A file's text → the modules that it names, by imports, re-exports, `import()`, `require()`, `import.meta.glob()` and the like. */
export function readImports(file: string, text: string): ModuleUse[] {
  if (!file.endsWith('.astro')) return readCode(text);
  const inCode = [...text.matchAll(astroCode)].flatMap(
    ({ 0: whole, 1: head, 2: script, index }) => {
      const code = head ?? script ?? '';
      const before = countLines(text.slice(0, index + whole.indexOf(code)));
      return readCode(code).map((use) => ({ ...use, line: use.line + before }));
    },
  );
  const markup = text.replace(astroCode, (code) => code.replace(/[^\n]/g, ' '));
  const inMarkup = [...markup.matchAll(callInMarkup)].map(({ 1: module, index }) => ({
    module,
    isType: false,
    line: countLines(markup.slice(0, index)) + 1,
  }));
  return [...inCode, ...inMarkup];
}

type NamedModule = Omit<ModuleUse, 'line'>;

function readCode(text: string): ModuleUse[] {
  const source = ts.createSourceFile('code.ts', text, ts.ScriptTarget.Latest, true);
  const toLine = (position: number): number =>
    source.getLineAndCharacterOfPosition(position).line + 1;
  const references = [...source.referencedFiles, ...source.typeReferenceDirectives];
  const uses = references.map(({ fileName, pos }): ModuleUse => ({
    module: fileName,
    isType: true,
    line: toLine(pos),
  }));
  const visit = (node: ts.Node): void => {
    const line = toLine(node.getStart(source));
    uses.push(...readNode(node).map((named) => ({ ...named, line })));
    node.forEachChild(visit);
  };
  visit(source);
  return uses;
}

function readNode(node: ts.Node): NamedModule[] {
  if (ts.isImportDeclaration(node)) {
    return [{ module: toText(node.moduleSpecifier), isType: hasTypesAlone(node.importClause) }];
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return [{ module: toText(node.moduleSpecifier), isType: node.isTypeOnly }];
  }
  if (ts.isExternalModuleReference(node)) {
    return [{ module: toText(node.expression), isType: node.parent.isTypeOnly }];
  }
  if (ts.isImportTypeNode(node)) {
    const named = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
    return [{ module: named && toText(named), isType: true }];
  }
  return ts.isCallExpression(node) ? readCall(node) : [];
}

/** `import type { A }` or `import { type A }`; an import of nothing runs the module. */
function hasTypesAlone(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

/** Functions that give a module by its name. */
const givers = new Set(['require', 'getBuiltinModule', 'glob', 'globEager']);

/** `import('x')`, `require('x')`, `process.getBuiltinModule('x')`, `import.meta.glob(['x', 'y'])`. */
function readCall({ expression, arguments: [first] }: ts.CallExpression): NamedModule[] {
  const isImport = expression.kind === ts.SyntaxKind.ImportKeyword;
  const name = toName(expression);
  const isGiver = name !== undefined && givers.has(name);
  if (name === 'createRequire') return [{ module: 'node:module', isType: false }];
  if (!isImport && !isGiver) return [];
  const isGlob = name?.startsWith('glob') === true;
  if (isGlob && !isOfImportMeta(expression)) return [];
  const named = first && ts.isArrayLiteralExpression(first) ? [...first.elements] : [first];
  return named.map((element) => ({ module: element && toText(element), isType: false }));
}

function isOfImportMeta(callee: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(callee) && ts.isMetaProperty(callee.expression);
}

/** `require`, `module.require`, `process['getBuiltinModule']` → the last name. */
function toName(callee: ts.Expression): string | undefined {
  if (ts.isParenthesizedExpression(callee)) return toName(callee.expression);
  if (ts.isIdentifier(callee)) return callee.text;
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
  return ts.isElementAccessExpression(callee) ? toText(callee.argumentExpression) : undefined;
}

function toText(node: ts.Node): string | undefined {
  return ts.isStringLiteralLike(node) ? node.text : undefined;
}
