/**
 * AWS regions on the soil of a member state of the European Union, by name and not by prefix: eu-west-2 (London) and
 * eu-central-2 (Zurich) begin with `eu-` and are not in the EU.
 * https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
 */
export const euRegions: ReadonlySet<string> = new Set([
  'eu-central-1',
  'eu-west-1',
  'eu-west-3',
  'eu-north-1',
  'eu-south-1',
  'eu-south-2',
]);

/** Member states, ISO 3166-1 alpha-2 (Greece is GR). https://european-union.europa.eu/principles-countries-history_en */
export const euCountries: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/**
 * What GetBucketLocation means: nothing is us-east-1, `EU` is the old name of eu-west-1.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html
 */
export function regionOfConstraint(constraint: string | null): string {
  if (constraint === null || constraint === '') return 'us-east-1';
  return constraint === 'EU' ? 'eu-west-1' : constraint;
}
