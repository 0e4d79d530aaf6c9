/** Where a service listens and how to sign in. All on 127.0.0.1, on ports and in folders made for this run alone. */
export interface Services {
  /** Ceph object gateway: real S3 signatures and policies, region eu-central-1. Buckets are the caller's to make. */
  ceph: { endpoint: string; region: string; accessKeyId: string; secretAccessKey: string };
  /** URL of the maintenance database, as a superuser; see `freshDatabase`. */
  postgres: { url: string };
  /** moto's KMS: accepts any credentials. */
  kms: { endpoint: string; region: string };
  /** Executable. */
  chromium: { path: string };
  /**
   * clamd, by TCP and by its socket. It knows EICAR's test file, `CLOAKROOM-MALWARE-TEST-MARKER` and Debian's
   * clamav-testfiles, which lie in `samples`. Streams above `streamBytes` and files above `fileBytes` are over its limits.
   */
  clamd: {
    host: string;
    port: number;
    socket: string;
    samples: string;
    streamBytes: number;
    fileBytes: number;
  };
  /** pdftotext and pdftoppm are on the PATH. */
  poppler: { installed: true };
  /** tesseract is on the PATH, with English and German. */
  tesseract: { installed: true };
}
export type ServiceName = keyof Services;
export const serviceNames: readonly ServiceName[] = [
  'ceph',
  'postgres',
  'kms',
  'chromium',
  'clamd',
  'poppler',
  'tesseract',
];

/** What the set-up tells the test files: `info`, or why there is none. A service nobody asked for is absent. */
export type Outcome<N extends ServiceName> = { info: Services[N] } | { missing: string };
export type Outcomes = { [N in ServiceName]?: Outcome<N> };

export const variable = 'CLOAKROOM_TEST_SERVICES';
