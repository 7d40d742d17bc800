"""`sayso knowledge`: the knowledge files, bundled and one's own."""

from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.messages import complain, counted, say

__all__ = ["knowledge"]

knowledge = typer.Typer(name="knowledge", help="The knowledge files, bundled and your own.", no_args_is_help=True)


@knowledge.callback()
def _knowledge() -> None:
    pass


@knowledge.command()
def check(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FOLDER...]", help="Folders of your own files, in the order in which they count."),
    ] = None,
    examples: Annotated[
        bool, typer.Option("--examples/--no-examples", help="Read the example: lines of the folders, too.")
    ] = True,
) -> None:
    """Check the bundled knowledge files, and folders of your own beside them. Exit code 1 where something is wrong."""
    from sayso import knowledge as files
    from sayso import schemas
    from sayso.knowledge.check import problems
    from sayso.testing.examples import run_examples
    from sayso.testing.reading import using

    own = list(dict.fromkeys(folders or ()))
    run = 0
    with ExitStack() as stack:
        for folder in own:
            stack.enter_context(using(folder))
        found = problems(schemas.types())
        # What cannot be loaded cannot be run.
        for folder in own if examples and not found else ():
            ran, wrong = run_examples(folder)
            run, found = run + ran.run, [*found, *wrong]
        read = [path for folder in files.folders() for path in folder.glob("*.yaml")]
    for problem in found:
        say(str(problem))
    if found:
        complain(
            f"{counted(len(found), 'problem')} in {counted(len(read), 'file')}; mend the lines named, and check again"
        )
        raise typer.Exit(1)
    held = f", {counted(run, 'example')} of your own {'holds' if run == 1 else 'hold'}" if own and examples else ""
    say(f"{counted(len(read), 'file')} in {counted(len(own) + 1, 'folder')}: no problem{held}")
