# Build: compiles the server and the browser files.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY config ./config
COPY build ./build
COPY src ./src
RUN npm run build

# The packages that the running gateway needs, and no others. node comes with the image, so the packages of it go.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/node-linux-* node_modules/node-win-*

# Runs as uid 10001 and writes to /data alone, so the root file system may be read-only.
FROM node:24-bookworm-slim
ENV NODE_ENV=production CLOAKROOM_DATA_DIR=/data PORT=8080
WORKDIR /app
# pdftotext and tesseract read PDF and pictures; prlimit and unshare (util-linux) are there already
RUN apt-get update \
  && apt-get install -y --no-install-recommends poppler-utils tesseract-ocr tesseract-ocr-deu \
  && rm -rf /var/lib/apt/lists/*
RUN mkdir -m 0700 /data && chown 10001:10001 /data
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY config/policy.json config/detectors.json config/formats.json config/example.env ./config/
USER 10001:10001
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "process.env.NODE_TLS_REJECT_UNAUTHORIZED='0';fetch((process.env.CLOAKROOM_TLS_CERT?'https':'http')+'://127.0.0.1:'+process.env.PORT+'/healthz').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "--max-semi-space-size=1", "--disable-sigusr1", "dist/server/main.js", "serve"]
