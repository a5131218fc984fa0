import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { EditorContext } from '../../../../src/ui/editor/use-editor.ts';
import { ProblemBox } from '../../../../src/ui/map/problem-box.tsx';
import { openShop } from '../details/workspace.ts';
import { allByRole, byRole, click, draw, focus, press, type } from '../draw.tsx';

function asked(name: string) {
  const shop = openShop();
  const onClose = vi.fn<(how: string) => void>();
  const place = draw(
    <EditorContext value={shop.editor}>
      <ProblemBox touchpointId={shop.idOf(name)} anchor={undefined} onClose={onClose} />
    </EditorContext>,
  );
  const form = place.querySelector('form');
  if (!form) throw new Error('There is no form');
  form.requestSubmit ??= () => form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
  const jams = () => Object.values(shop.store.snapshot().jams);
  const submit = () => click(byRole(place, 'button', allByRole(place, 'radiogroup').length ? 'Add jam↵' : 'Next↵'));
  return { ...shop, place, onClose, jams, submit };
}

test('a sentence, then one question: everywhere we use the channel', () => {
  const { place, jams, submit, onClose, store } = asked('Calls');
  const box = byRole<HTMLInputElement>(place, 'textbox', 'What is the problem?');
  expect(document.activeElement).toBe(box);
  type(box, '  Nobody answers ');
  submit();
  expect(jams()).toEqual([]);

  const [here, everywhere] = place.querySelectorAll<HTMLInputElement>('input[type="radio"]');
  expect(document.activeElement).toBe(here);
  if (!everywhere) throw new Error('There is no other choice');
  click(everywhere);
  press(everywhere, 'Enter');
  expect(jams()).toMatchObject([
    {
      title: 'Nobody answers',
      subjects: Object.fromEntries(Object.keys(store.snapshot().channels).map((id) => [id, true])),
    },
  ]);
  expect(onClose).toHaveBeenCalledOnce();
});

test('where it can only be here nothing is asked', () => {
  const { place, jams, submit, idOf } = asked('Pays');
  type(byRole<HTMLInputElement>(place, 'textbox'), 'Slow');
  submit();
  expect(jams()).toMatchObject([{ title: 'Slow', subjects: { [idOf('Pays')]: true } }]);
});

test('nothing is made of nothing, and Escape leaves', () => {
  const { place, jams, submit, onClose } = asked('Pays');
  submit();
  press(byRole(place, 'textbox'), 'Escape');
  expect(jams()).toEqual([]);
  expect(onClose.mock.calls).toEqual([['escape']]);
});

test('what is typed and not noted is there again when the box is, until it is noted', () => {
  const { place, editor, idOf, submit } = asked('Pays');
  type(byRole<HTMLInputElement>(place, 'textbox'), 'Slow');
  press(byRole(place, 'textbox'), 'Escape');
  expect(editor.session.get().drafts).toEqual({ [idOf('Pays')]: 'Slow' });

  const again = draw(
    <EditorContext value={editor}>
      <ProblemBox touchpointId={idOf('Pays')} anchor={undefined} onClose={() => {}} />
    </EditorContext>,
  );
  expect(byRole<HTMLInputElement>(again, 'textbox').value).toBe('Slow');
  submit();
  expect(editor.session.get().drafts).toEqual({});
});

test('Cancel throws away what was typed', () => {
  const { place, editor, onClose } = asked('Pays');
  type(byRole<HTMLInputElement>(place, 'textbox'), 'Slow');
  click(byRole(place, 'button', 'Cancel'));
  expect(editor.session.get().drafts).toEqual({});
  expect(onClose.mock.calls).toEqual([['escape']]);
});

test('it closes when the keyboard or a pointer goes elsewhere, not within it', () => {
  const { place, onClose } = asked('Pays');
  const elsewhere = document.createElement('button');
  document.body.append(elsewhere);
  focus(byRole(place, 'button', 'Cancel'));
  act(() => {
    byRole(place, 'textbox').dispatchEvent(new Event('pointerdown', { bubbles: true }));
  });
  expect(onClose).not.toHaveBeenCalled();
  focus(elsewhere);
  act(() => {
    elsewhere.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  });
  expect(onClose.mock.calls).toEqual([['elsewhere'], ['elsewhere']]);
  elsewhere.remove();
});
