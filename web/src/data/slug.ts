/** A patron's name as addresses write it. @example slugOf('Côte d’Ivoire') // 'cote-d-ivoire' */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
