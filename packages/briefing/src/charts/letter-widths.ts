/**
 * The widths of letters in Source Sans 3, in thousandths of the font size: charts are drawn without a renderer, and need to
 * know where a line of text ends. Each width is followed by the letters that have it.
 */
export const letterWidths = {
  regular: new Map(
    widths(`200  
241 |
246 i
247 j
249 ',.:;’‘·
255 l
263 I
289 !
292 f
298 ł
303 ()[]{}
304 •
311 -
338 t
347 r
350 /\\
418 *
419 sśš
425 ?zźż
426 "“”
446 x
456 cć
467 vy
476 Y
479 J
480 –
486 L
494 F
495 k
496 eęėé
497 #$+0123456789<=>^~≈≤≥×§~
500 _
504 agąà
513 X
515 V
527 E
534 SŠ
536 T
539 Z
542 \`o
543 A
544 huü
547 nń
553 b
555 dpq
566 P
569 R
571 C
576 ß
579 K
588 B
609 &
615 D
617 G
619 →←
645 U
647 N
652 H
664 OQ
719 w
727 M
786 W
800 —
824 %
829 m
847 @
948 …`),
  ),
  bold: new Map(
    widths(`200  
255 |
262 i
263 j
271 l
275 ',.:;’‘·
282 I
315 !
317 f
322 -
324 ()[]{}
325 •
329 ł
344 /\\
361 t
373 r
431 sśš
438 *
443 zźż
444 ?
462 cć
480 –
481 x
482 "“”
494 J
495 vy
500 _
501 Y
502 L
507 eęėé
510 F
513 #$+0123456789<=>^~≈≤≥×§~
516 aąà
520 g
522 k
536 V
538 E
540 Z
541 X
545 SŠ
546 T
549 \`o
556 uü
558 Ah
560 nń
563 b
564 dpq
576 C
582 P
592 R
597 BK
604 ß
618 →←
625 D
628 G
639 &
655 U
657 N
663 H
674 OQ
745 M
748 w
800 W—
841 %
843 m
875 @
964 …`),
  ),
};

function widths(table: string): [letter: string, width: number][] {
  return table.split("\n").flatMap((line) => {
    const [width = "", letters = ""] = line.split(/ (.*)/s);
    return [...letters].map((letter): [string, number] => [letter, Number(width)]);
  });
}
