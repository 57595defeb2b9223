/**
 * What the dossier can be read without at first: fetched once the matrix is on the page.
 *
 * @module
 */
export { NamingSection } from './naming-section.tsx'
export { NewsSection } from './news-section.tsx'
