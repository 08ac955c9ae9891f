// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/pageplan.h"

#include <QPixmap>
#include <QWidget>

namespace portwright {

/// One page as it will come out, as large as there is room; without pages the drawing alone.
class PagePreview : public QWidget
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget *parent = nullptr);

    /// Shows pages of this layout.
    void showPages(const Scene &scene, const PageFrame &frame);
    /// Shows a picture without pages.
    void showPicture(const QImage &image);
    void setPage(qsizetype page);
    qsizetype page() const { return m_page; }
    qsizetype pageCount() const { return m_pieces.size(); }
    QSize sizeHint() const override { return {620, 480}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void paintPaper();

    Scene m_scene;
    PageFrame m_frame;
    QList<PagePiece> m_pieces;
    QImage m_picture;
    QPixmap m_kept;
    qsizetype m_page = 0;
};

} // namespace portwright
