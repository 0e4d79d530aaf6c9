/** ISO 3166-1 alpha-2 of the state whose letters an id begins with: `fr-nir`; nothing where it begins with none. */
export const countryOf = (id: string): { readonly country?: string } =>
  id[2] === '-' ? { country: id.slice(0, 2).toUpperCase() } : {};
