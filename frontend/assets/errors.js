// A link of the error summary puts the focus into its field; a plain fragment would stop at the component's outer element.

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('.error-summary a[data-field]');
  const field = link && document.getElementById(link.dataset.field);
  if (field) {
    event.preventDefault();
    event.stopPropagation();
    field.scrollIntoView({ block: 'center' });
    // A field made of several controls has no focus of its own.
    (field.localName === 'vaadin-custom-field' ? field.querySelector('vaadin-button') : field).focus();
  }
}, true);
