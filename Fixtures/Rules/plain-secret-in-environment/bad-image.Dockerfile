# syntax=docker/dockerfile:1
FROM python:3.12-slim AS base
ENV FLYTE_PLATFORM_URL=dns:///flyte.acme.io \
    # the pipeline signs in as itself
    FLYTE_CREDENTIALS_CLIENT_ID=ci \
    FLYTE_CREDENTIALS_CLIENT_SECRET="S3cr3t of-the-pipeline"

FROM base AS release
CMD ["pyflyte", "--help"]
