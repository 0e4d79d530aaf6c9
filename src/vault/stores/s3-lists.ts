import {
  ListMultipartUploadsCommand,
  type ListMultipartUploadsCommandOutput,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  ListPartsCommand,
  type ListPartsCommandOutput,
  type Part,
  type S3Client,
} from '@aws-sdk/client-s3';
import { type StoreUpload, unavailable } from '../store.ts';

/** Every upload that was begun and not ended under this prefix, page by page. */
export async function* pagesOfUploads(
  client: S3Client,
  bucket: string,
  prefix: string,
): AsyncGenerator<StoreUpload> {
  const where = { Bucket: bucket, Prefix: prefix };
  let from: { KeyMarker?: string; UploadIdMarker?: string } | null = {};
  while (from !== null) {
    const page: ListMultipartUploadsCommandOutput = await asked(
      client.send(new ListMultipartUploadsCommand({ ...where, ...from })),
    );
    for (const { Key, UploadId, Initiated } of page.Uploads ?? [])
      if (Key && UploadId) yield { key: Key, uploadId: UploadId, startedAt: Initiated?.getTime() ?? null };
    const { IsTruncated, NextKeyMarker, NextUploadIdMarker } = page;
    from =
      IsTruncated && NextKeyMarker
        ? { KeyMarker: NextKeyMarker, ...(NextUploadIdMarker && { UploadIdMarker: NextUploadIdMarker }) }
        : null;
  }
}

export interface StoreVersion {
  readonly key: string;
  readonly versionId: string;
  readonly at: number | null;
}

/** Every version and every delete marker under this prefix, by key. */
export async function* pagesOfVersions(
  client: S3Client,
  bucket: string,
  prefix: string,
): AsyncGenerator<StoreVersion> {
  const where = { Bucket: bucket, Prefix: prefix };
  let from: { KeyMarker?: string; VersionIdMarker?: string } | null = {};
  while (from !== null) {
    const page: ListObjectVersionsCommandOutput = await asked(
      client.send(new ListObjectVersionsCommand({ ...where, ...from })),
    );
    const both = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])];
    const sorted = both.sort((a, b) => ((a.Key ?? '') < (b.Key ?? '') ? -1 : 1));
    for (const { Key, VersionId, LastModified } of sorted)
      if (Key) yield { key: Key, versionId: VersionId ?? 'null', at: LastModified?.getTime() ?? null };
    const { IsTruncated, NextKeyMarker, NextVersionIdMarker } = page;
    from =
      IsTruncated && NextKeyMarker
        ? { KeyMarker: NextKeyMarker, ...(NextVersionIdMarker && { VersionIdMarker: NextVersionIdMarker }) }
        : null;
  }
}

/** Every part of an upload, by number. */
export async function* pagesOfParts(
  client: S3Client,
  upload: { readonly Bucket: string; readonly Key: string; readonly UploadId: string },
): AsyncGenerator<Part> {
  let from: { PartNumberMarker?: string } | null = {};
  while (from !== null) {
    const page: ListPartsCommandOutput = await asked(
      client.send(new ListPartsCommand({ ...upload, ...from })),
    );
    yield* page.Parts ?? [];
    const { IsTruncated, NextPartNumberMarker } = page;
    from = IsTruncated && NextPartNumberMarker ? { PartNumberMarker: NextPartNumberMarker } : null;
  }
}

async function asked<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (e) {
    throw unavailable(e);
  }
}
