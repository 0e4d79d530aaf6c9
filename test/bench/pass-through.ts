// The plain way that the gateway is measured against: multer → lib-storage → S3, in a process of its own. Prints its URL.

import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import express from 'express';
import multer from 'multer';

const need = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
};
const client = new S3Client({
  endpoint: need('BENCH_ENDPOINT'),
  region: need('BENCH_REGION'),
  forcePathStyle: true,
  requestChecksumCalculation: 'WHEN_REQUIRED',
});
const Bucket = need('BENCH_BUCKET');

const storage: multer.StorageEngine = {
  _handleFile(_req, file, callback) {
    const Key = `pass/${randomBytes(12).toString('hex')}`;
    new Upload({ client, params: { Bucket, Key, Body: file.stream } })
      .done()
      .then(() => callback(null, { path: Key }), callback);
  },
  _removeFile: (_req, _file, callback) => callback(null),
};

const app = express();
app.post(
  '/v1/uploads',
  multer({ storage }).any(),
  (_req, res) => void res.status(201).json({ attachments: [] }),
);
const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
