/**
 * What the dossier can be read without at first: fetched once the matrix is on the page.
 *
 * @module
 */
export { PageCitation } from '../../positions/page-citation.tsx'
export { NamingSection } from './naming-section.tsx'
export { NewsSection } from './news-section.tsx'
export { ShiftsSection } from './shifts-section.tsx'
