# The page is built with the development parts; the image that runs carries none of them.
FROM node:24-slim AS build
WORKDIR /loket
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-slim
WORKDIR /loket
COPY package.json package-lock.json ./
# Prisma ships its query compiler for every database; this program speaks to PostgreSQL only.
RUN npm ci --omit=dev --omit=peer --omit=optional \
  && npm cache clean --force \
  && find node_modules/@prisma/client/runtime -name 'query_compiler_*' ! -name '*postgresql*' -delete
COPY --from=build /loket/dist dist
COPY bin bin
COPY prisma/migrations prisma/migrations
COPY src src
RUN mkdir data && chown node:node data
USER node
ENV HOST=0.0.0.0 DATA_DIR=/loket/data TENANTS_DIR=/loket/tenants
EXPOSE 3978
VOLUME /loket/data
HEALTHCHECK CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3978}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The embedded database is WebAssembly: without the optimising compiler it takes half the memory.
CMD ["node", "--liftoff-only", "--max-semi-space-size=4", "bin/loket.js", "serve"]
