import type { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pressWithKeys, whenShown } from './when-shown.ts';

type FocusSetter = UmbLitElement & {
  focalPoint: { left: number; top: number };
  wrapperElement?: HTMLElement;
  _coords: { x: number; y: number };
  startHere?: () => void;
};

/** So with the crops of a picture; and the arrows move its focal point from where it is, not from the middle of a picture that was loaded anew. */
export function makeCropsReachable() {
  void whenShown('umb-image-cropper-field', (field) => {
    field.renderRoot.querySelectorAll<HTMLElement>('umb-image-cropper-preview').forEach((crop) => {
      crop.role = 'button';
      crop.ariaPressed = String(crop.hasAttribute('active'));
      pressWithKeys(crop);
    });
  });
  void whenShown<FocusSetter>('umb-image-cropper-focus-setter', (setter) => {
    const area = setter.renderRoot.querySelector<HTMLElement>('#wrapper');
    area?.addEventListener('keydown', setter.startHere ??= () => startHere(setter), { capture: true });
  });
}

function startHere(setter: FocusSetter) {
  const { left, top } = setter.focalPoint;
  const area = setter.wrapperElement?.getBoundingClientRect();
  if (area) {
    setter._coords = { x: left * area.width, y: top * area.height };
  }
}
