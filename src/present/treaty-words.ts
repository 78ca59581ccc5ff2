/**
 * Where a promise stands: the treaty by its name, and the article where it was checked.
 * @example treatyWords({ title: 'Treaty of Mutual Cooperation and Security', article: 'article 5' })
 * // 'Treaty of Mutual Cooperation and Security, article 5'
 */
export function treatyWords({ title, article }: { readonly title: string; readonly article: string }): string {
  return article === '' || article === 'not checked' ? title : `${title}, ${article}`;
}
