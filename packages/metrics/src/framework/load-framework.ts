import { parseDocument } from 'yaml';
import { problem, Refused } from '@hirogeru/store/contracts';
import { frameworkSchema, type Framework } from './schema.ts';

const FILE = { file: 'framework.yaml' };

/**
 * Reads a framework.
 * @param yamlText  content of `framework.yaml`
 * @throws Refused E_YAML with the line, or E_CONFIG with the path of the first entry that cannot be read
 */
export function loadFramework(yamlText: string): Framework {
  const document = parseDocument(yamlText);
  const error = document.errors[0];
  if (error) throw new Refused(problem('E_YAML', FILE, { line: error.linePos?.[0].line ?? 1 }));
  const read = frameworkSchema.safeParse(document.toJS());
  if (read.success) return read.data;
  const path = read.error.issues[0]?.path.join('.') ?? '';
  throw new Refused(problem('E_CONFIG', FILE, { path }));
}
