/** A patron's name as addresses write it. @example slugOf('Côte d’Ivoire') // 'cote-d-ivoire' */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** An address’s word as a name, until the answer says how it is written. @example titled('saudi-arabia') // 'Saudi Arabia' */
export function titled(slug: string): string {
  return decodeURIComponent(slug)
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
