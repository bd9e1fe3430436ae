SwaggerUIBundle({
  url: '/umbraco/swagger/delivery/swagger.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null,
});
