// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filenotice.h"

#include "workdesk.h"

#include "theme/icons.h"
#include "widgets/elidedlabel.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QToolButton>
#include <QUrl>

namespace Chancery::App
{

FileNotice::FileNotice(WorkDesk &work, QWidget *parent)
    : QWidget(parent)
    , m_words(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("fileNotice"));
    setAccessibleName(tr("The file written last"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(m_words, 1);
    connect(addButton(tr("Open"), tr("Open the file")), &QToolButton::clicked, this,
            [this] { open(m_file); });
    connect(addButton(tr("Show Folder"), tr("Open the folder the file is in")), &QToolButton::clicked, this,
            [this] { open(QFileInfo(m_file).absolutePath()); });
    QToolButton *close = addButton({}, tr("Take this notice away"));
    close->setIcon(lineIcon(Icon::Close));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(&work, &WorkDesk::fileWritten, this, &FileNotice::tell);
    connect(&work, &WorkDesk::told, this, &QWidget::hide);
    hide();
}

QToolButton *FileNotice::addButton(const QString &text, const QString &help)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(help);
    button->setAccessibleName(help);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void FileNotice::tell(const QString &sentence, const QString &file)
{
    m_file = QFileInfo(file).absoluteFilePath();
    m_words->setFullText(sentence);
    show();
}

void FileNotice::open(const QString &path)
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path))) {
        m_words->setFullText(
            tr("This desktop has no program to open %1 with. The file is written and is not lost; "
               "open it from a program of your choice.")
                .arg(QDir::toNativeSeparators(path)));
    }
}

} // namespace Chancery::App
