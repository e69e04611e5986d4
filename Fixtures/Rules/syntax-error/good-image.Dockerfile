# syntax=docker/dockerfile:1
# escape=`
ARG TAG=3.12
FROM --platform=linux/amd64 python:${TAG} AS build
SHELL ["cmd", "/S", "/C"]
ENV FLYTE_PLATFORM_URL=dns:///flyte.acme.io `
    # a comment in the middle, and an empty line

    FLYTE_PLATFORM_INSECURE=false HOME=C:\flyte\
RUN <<"END" cat > x && echo {{ .Values.x }} "it's
// not an instruction
EVN A=b
END
HEALTHCHECK NONE
