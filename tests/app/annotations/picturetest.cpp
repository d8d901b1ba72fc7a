// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "annotations/annotationspanel.h"
#include "annotations/linkdialog.h"
#include "annotations/notedialog.h"
#include "annotations/tagpicker.h"
#include "annotations/tagsdialog.h"
#include "annotations/tagtreewidget.h"
#include "library/edits.h"

#include "support/testsupport.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;
using Chancery::TestSupport::darkPalette;
using Chancery::TestSupport::lightPalette;
using Chancery::TestSupport::NoWarnings;
using Chancery::TestSupport::RealLibrary;
using Chancery::TestSupport::takePicture;

namespace
{

/// The application's palette for the life of this, because menus, icons and dialogs follow it.
struct Theme {
    explicit Theme(const QPalette &palette)
        : before(QApplication::palette())
    {
        QApplication::setPalette(palette);
    }
    ~Theme()
    {
        QApplication::setPalette(before);
    }
    QPalette before;
};

/// A library in use: tags, and marks of every kind and colour.
struct InUse {
    InUse()
    {
        WorkChange change;
        const QUuid tone = tag(change, QStringLiteral("Tone"), {}, MarkColour::Green);
        const QUuid irony = tag(change, QStringLiteral("Irony"), tone, MarkColour::Pink);
        const QUuid method = tag(change, QStringLiteral("Method"), {}, MarkColour::Purple);
        tag(change, QStringLiteral("Later: ask the archive"), method, MarkColour::Orange);
        first = real.markOn(QStringLiteral("jaundiced"), AnnotationKind::Note);
        first.body = QStringLiteral("**McCloy’s** own words? The phrase is not in the *Soviet* record of the "
                                    "same talk, which says only that "
                                    "he had doubts.\n\n> compare the next morning");
        first.tags = {irony, method};
        Annotation link = real.markOn(QStringLiteral("Rio Pact"), AnnotationKind::Link);
        link.colour = MarkColour::Blue;
        link.links = {
            {LinkType::Contradicts, LinkTargetKind::Document, QStringLiteral("frus1961-63v11#d223")},
            {LinkType::Cites, LinkTargetKind::Annotation, first.uuid.toString(QUuid::WithoutBraces)}};
        doubt = real.markOn(QStringLiteral("Washington"), AnnotationKind::Query);
        doubt.colour = MarkColour::Orange;
        doubt.proposal = QStringLiteral("New York");
        doubt.body = QStringLiteral("The Mission sits in New York.");
        Annotation plain = real.markOn(QStringLiteral("Castro"));
        plain.colour = MarkColour::Green;
        plain.tags = {tone};
        for (const Annotation &annotation : {first, link, doubt, plain}) {
            change.annotations.push_back({std::nullopt, annotation});
        }
        change.name = QStringLiteral("All");
        real.perform(change);
    }
    static QUuid tag(WorkChange &change, const QString &name, const QUuid &parent, MarkColour colour)
    {
        Tag made;
        made.uuid = QUuid::createUuid();
        made.name = name;
        made.parent = parent;
        made.colour = colour;
        change.tags.push_back({std::nullopt, made});
        return made.uuid;
    }

    RealLibrary real;
    Annotation first;
    Annotation doubt;
};

/// How many colours a picture holds: a list that painted nothing has a handful.
int coloursOf(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2) {
            colours.insert(image.pixel(x, y));
        }
    }
    return int(colours.size());
}

void paintAll(const InUse &inUse, const QString &suffix)
{
    AnnotationsPanel panel(*inUse.real.library);
    panel.resize(360, 700);
    QSignalSpy loaded(&panel, &AnnotationsPanel::loaded);
    panel.setRecord(inUse.real.telegram);
    panel.show();
    REQUIRE((!loaded.isEmpty() || loaded.wait(20000)));
    QTest::qWait(200); // titles of link targets are asked for afterwards
    panel.showAnnotation(inUse.first.uuid);
    CHECK(coloursOf(takePicture(panel, u"panel-" + suffix)) > 50);
    panel.setRecord(std::make_shared<DocumentRecord>());
    takePicture(panel, u"panel-empty-" + suffix);

    NoteDialog note(inUse.first);
    note.show();
    QTest::qWait(50);
    takePicture(note, u"note-" + suffix);
    note.editor()->setPreviewVisible(true);
    takePicture(note, u"note-preview-" + suffix);
    NoteDialog query(inUse.doubt);
    query.show();
    takePicture(query, u"query-" + suffix);

    TagsDialog tags(*inUse.real.library);
    QSignalSpy tagsLoaded(&tags, &TagsDialog::loaded);
    tags.show();
    REQUIRE((!tagsLoaded.isEmpty() || tagsLoaded.wait(20000)));
    tags.tree()->setCurrentTag(inUse.first.tags.front());
    takePicture(tags, u"tags-" + suffix);
    TagPicker picker;
    picker.setTags(tags.tags());
    picker.setStates({{inUse.first.tags.front(), Qt::Checked}});
    picker.show();
    picker.list()->setCurrentRow(1);
    takePicture(picker, u"picker-" + suffix);

    LinkDialog link(*inUse.real.library, inUse.real.telegram, inUse.first);
    link.show();
    link.field()->setText(QStringLiteral("Rio"));
    QTest::qWait(600);
    CHECK(coloursOf(takePicture(link, u"link-" + suffix)) > 50);
}

} // namespace

TEST_CASE("The list of annotations and its dialogs paint without a warning in light and dark, for a person "
          "to look at")
{
    const NoWarnings guard;
    const InUse inUse;
    {
        const Theme theme(lightPalette());
        paintAll(inUse, QStringLiteral("light"));
    }
    const Theme theme(darkPalette());
    paintAll(inUse, QStringLiteral("dark"));
}
