FROM python:3.12-slim
ARG FLYTE_CREDENTIALS_CLIENT_SECRET
ENV FLYTE_PLATFORM_URL=dns:///flyte.acme.io FLYTE_CREDENTIALS_CLIENT_SECRET=""
# What the container is started with: -e FLYTE_CREDENTIALS_CLIENT_SECRET=abcdefghijkl
RUN --mount=type=secret,id=flyte,env=FLYTE_CREDENTIALS_CLIENT_SECRET pyflyte register .
