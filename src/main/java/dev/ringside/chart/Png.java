package dev.ringside.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as pixels: the same input gives the same ones on the same JDK with the same fonts. */
final class Png {
    static final int WIDTH = 1280;

    /** 0 compresses most, 1 not at all: a tenth more bytes than by default, in three quarters of the time. */
    private static final float EFFORT = 0.8f;

    private Png() {}

    static void write(Drawing.Picture picture, Path file) throws IOException {
        Files.write(file, bytes(picture));
    }

    static byte[] bytes(Drawing.Picture picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // ImageIO's own stream would leave its cache in the temporary folder of a JVM that is killed
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
            try {
                ImageWriteParam param = writer.getDefaultWriteParam();
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(EFFORT);
                writer.setOutput(out);
                writer.write(null, new IIOImage(pixels(picture), null, null), param);
            } finally {
                writer.dispose();
            }
        }
        return bytes.toByteArray();
    }

    static BufferedImage pixels(Drawing.Picture picture) {
        BufferedImage image = new BufferedImage(WIDTH, picture.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            picture.chart().draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, picture.height()));
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
