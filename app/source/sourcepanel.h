// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "xmlcolours.h"

#include "library/library.h"

#include <QFuture>
#include <QTimer>
#include <QWidget>

class QPlainTextEdit;
class QStackedLayout;

namespace Chancery::App
{

class EmptyState;

/// The TEI of the document on the page as it stands in the file of its volume, coloured, to look at and to
/// copy from. Nothing is read before the panel is seen. Interface thread.
class SourcePanel : public QWidget
{
    Q_OBJECT
public:
    explicit SourcePanel(QWidget *parent = nullptr);
    ~SourcePanel() override;

    void setLibrary(Library &library);
    void setRecord(const Library::Record &record);

    [[nodiscard]] QPlainTextEdit *view() const
    {
        return m_view;
    }

Q_SIGNALS:
    /// The source stands, coloured to its end; or the words why there is none.
    void shown();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void read();
    void present(const ColouredText &coloured);
    void colourSome();
    void say(const QString &title, const QString &words);

    Library *m_library = nullptr;
    DocumentKey m_document;
    bool m_isCurrent = false; ///< what is shown, or being read, is m_document
    QFuture<void> m_colouring;
    ColouredText m_coloured;
    int m_nextLine = 0; ///< of m_coloured, to be given its colours
    QTimer m_step;
    QStackedLayout *m_stack;
    QPlainTextEdit *m_view;
    EmptyState *m_empty;
};

} // namespace Chancery::App
