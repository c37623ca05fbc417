import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

/** One import or re-export of a source file. `target` is a path below src/ without its ending, or a package name. */
export interface ImportLine {
  readonly from: string;
  readonly target: string;
  readonly kind: 'value' | 'type' | 'dynamic';
}

const root = resolve(import.meta.dirname, '../../src');
const withoutEnding = (path: string): string => path.replace(/\?.*$/, '').replace(/\.(d\.)?[jt]s$/, '');

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return node.importClause?.isTypeOnly ?? false;
}

function linesOf(file: string): readonly ImportLine[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const from = relative(root, file).split(sep).join('/');
  const lines: ImportLine[] = [];
  const add = (specifier: ts.Expression | undefined, kind: ImportLine['kind']): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const isLocal = specifier.text.startsWith('.');
    const path = relative(root, join(dirname(file), specifier.text))
      .split(sep)
      .join('/');
    lines.push({ from, target: isLocal ? withoutEnding(path) : specifier.text, kind });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, isTypeOnly(node) ? 'type' : 'value');
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], 'dynamic');
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}

/** The TypeScript files below src/, as absolute paths. */
export function sourceFiles(): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(root, path));
}

/** Every import statement below src/. */
export function allImports(): readonly ImportLine[] {
  return sourceFiles().flatMap(linesOf);
}
