FROM python:3.7-slim
COPY client_secrets.json /etc/amundsen/client_secrets.json
RUN pip3 install flaskoidc==0.2.3
ENV APP_WRAPPER=flaskoidc APP_WRAPPER_CLASS=FlaskOIDC
