/** The scheme meant when nobody names one: the ITA of the NACC, under which every local body is assessed. */
export const defaultScheme = 'nacc';
