/** The core case by hand: a producer and a consumer in two terminals that find each other by name, started in either order. */
package dev.ringside.demo;
