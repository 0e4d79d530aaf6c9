/** Jest's globalTeardown: ends what the set-up started. */
export default async function teardown(): Promise<void> {
  await Promise.all((globalThis.cloakroomTestServices ?? []).map((leashed) => leashed.stop()));
}
